/** What English says to be polite rather than to ask. Data only. */
import type { SocialWords } from '../social-words.ts';

const day = '(?:day|evening|night|weekend|one|time)';

export const englishSocial: SocialWords = {
  help: [
    'help(?: me)?',
    'commands',
    'what (?:can|could) (?:you|u) (?:do|answer|tell me|help(?: me)?(?: with)?)(?: for me)?',
    '(?:can|could) (?:you|u) help(?: me)?',
    'what (?:do|can) (?:you|u) know',
    'what (?:can|could|should|do) i ask(?: (?:you|u))?(?: about)?',
    '(?:how|what) can (?:you|u) help(?: me)?(?: with)?',
    'how (?:do|can|should) i use (?:you|u|it|this|(?:this|the) bot)',
    'how (?:do|does) (?:you|it|this|(?:this|the) bot) work',
  ],
  goodbye: [
    '(?:good ?)?bye|cya|bb|ttyl|later|farewell|(?:good|nighty?) ?night|take care',
    '(?:see|c) (?:you|ya|u)(?: (?:later|soon|around|tomorrow|again|next time))?',
    '(?:talk|speak) to (?:you|u|ya) (?:later|soon)',
    `(?:have|enjoy) (?:a|the|your) (?:(?:good|great|nice|lovely) |rest of (?:the|your) )?${day}`,
  ],
  thanks: [
    '(?:many )?thanks?(?: (?:you|u|ya))?|thanx|thn?x|tnx|ty(?:sm|vm)?|cheers|much (?:appreciated|obliged)',
    '(?:i )?(?:really )?appreciate (?:it|that|this|your help)',
    '(?:(?:that|this|it|you)(?: was| is|s| are|re)? )?(?:very |really |so )?helpful',
  ],
  apology: ['(?:i am |im )?(?:so |very )?sorry(?: about that)?|my (?:bad|mistake)|apologies|i apologi(?:s|z)e|oops'],
  greeting: [
    'hi(?:ya)?|hello|hey(?:a)?|yo|sup|what(?: i)?s up|howdy|greetings|gm|(?:good )?morning|good (?:afternoon|evening|day)',
    'how (?:are|r) (?:you|u|ya)(?: doing)?|how(?: i)?s it going|nice to meet (?:you|u)',
  ],
  praise: [
    '(?:great|nice|cool|awesome|amazing|perfect|excellent|brilliant|fantastic|wonderful|lovely|impressive|good)(?: (?:job|work|bot|answer|one))?',
    'well done|(?:i )?love (?:it|this|you)|i like (?:it|this|you)',
    '(?:you are|youre) (?:the best|(?:a )?(?:so |very |really )?(?:great|awesome|amazing|smart|clever|good|cool)(?: bot)?)',
    '(?:that|this|it)(?: was| is|s) (?:great|nice|cool|awesome|amazing|perfect|excellent|good)',
  ],
  okay: [
    'o?k(?:ay|ey)?|okie(?: dokie)?|all? ?right|sure(?: thing)?|got (?:it|ya|you)|gotcha|i see|(?:i )?(?:understood|understand)|makes sense',
    'roger(?: that)?|noted|fair enough|no (?:problem|worries)|np|never ?mind|nvm|yes|yea|yeah|yep|yup|no|nope|nah|that(?: i)?s all|good to know',
  ],
  laughter: ['h?a?(?:ha){1,40}h?|(?:he){2,40}|(?:hi){2,40}|l(?:ol){1,40}|lo(?:lo){1,40}l|lmf?ao|rofl|xd|wow|whoa|omg|oh|aha|ah|hm'],
  around: [
    'so(?: much)?|very(?: much)?|a (?:lot|bunch|million|ton)|lots|again|really|indeed|actually|just|exactly|too|now|then|well|and|today|for now|here',
    'for (?:your|the|all your|all|this|that|everything)(?: (?:help|answers?|info|information|time|reply))?',
    'to you|everyone|everybody|there|all|team|guys|folks|bot|(?:my )?friend|buddy|mate|man|dear|please|pls|plz|(?:that|it) was',
  ],
};
