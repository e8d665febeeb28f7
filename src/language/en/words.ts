/** The words of English that carry no subject of their own: data for reading questions, no rules. */
import { englishAsides, englishSpeakers } from './asides.ts';
import { englishSocial } from './social.ts';
import { englishSynonyms } from './synonyms.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Patterns over the repaired text of a question; a space in them matches one space or none. */
const patterns = (...list: readonly string[]): readonly string[] => list;

export const english = {
  stopWords: words(`
    a an the this that these those one's it its it's is are was were be been being am isn't aren't wasn't weren't do does did don't doesn't didn't doing done have has had having can could can't couldn't will would won't wouldn't
    shall should shouldn't may might must i me my mine we us our ours you your yours he him his she her they them their theirs one ones who whom whose what what's which when where why how how's and or but if then than so as at by for from in into
    of on onto to up with about above after again all also any because before between both each few more most no nor not only other own same some such too very just ever even still yet really actually basically literally
    please pls plz kindly tell show convert converted put u give explain describe let know wondering wonder question ask asking asked want wanna need like lol lmao haha btw tbh imo rn hey hi hello there ok okay so well yeah yes no nope right think thing things stuff kind sort
    say says said saying supposed meant mean means going go get got getting make makes made come comes much many lot lots bit there's that's let's i'm i've you're they're we're he's s t re ve ll d m via per vs etc now today currently ever thanks thank quick quickly
    hi hello hey heya hiya yo sup howdy greetings good morning afternoon evening night day there all everyone team bot thanks thank you thx ty cheers a lot so very much great nice cool awesome perfect ok okay bye goodbye cya see later
    you're youre are the best amazing helpful welcome how's it going how are you doing how's that was is it that this really appreciate appreciated for your help again
    anyone someone everyone everybody anybody people folks guys hypothetically out over down off does did here during further farther
  `),
  /** Name what is measured of companies, people and things. */
  measures: words(`
    revenue revenues sales profit profits earnings income margin margins ebitda ebit eps fcf roi roic roe roa cogs arr mrr gmv stock stocks share-price valuation dividend dividends debt cash assets headcount attendance spectators viewers visitors guests passengers riders employees staff hires hiring salary salaries pay wages
    price prices fee fees users customers subscribers shipments population area height weight age distance temperature speed opex r&d backlog rate rates cost costs expense expenses better best worse worst safer smarter nicer
  `),
  priceAsked: patterns('\\bwhat does it cost\\b', '\\bhow much does it cost\\b'),
  counting: ['many', 'how much'],
  articles: ['a', 'an', 'one', 'per', 'the'],
  /** Tell for what or where. */
  narrowing: words('on for in into at from'),
  receiving: words('to toward towards on for into'),
  narrowingParticles: [],
  owners: words("'s"),
  /** Stand around a question: they count little where a table has an answer. */
  asides: englishAsides,
  speakers: englishSpeakers,
  saying: patterns(
    '(?:says|said|swears|swore|claims|claimed|insists|insisted|reckons|thinks|told|keeps saying|assures|assured|promises|promised|keeps telling|wrote|writes)\\b',
  ),
  synonyms: englishSynonyms,
  social: englishSocial,
  /** Ask about the bot itself. */
  aboutBot: patterns(
    '\\b(?:are|r) (?:you|u) (?:even |really |just |actually |like )*(?:an? )?(?:real|human|person|bot|robot|machine|ai|alive|sentient|conscious|chat ?gpt|gpt|llm|someone)\\b',
    '\\b(?:am i|are we) (?:talking|chatting|speaking) (?:to|with)\\b',
    '\\b(?:who|what) (?:exactly )?(?:are|r) (?:you|u)(?! (?:all|guys|people|talking|saying|doing|reading|looking))\\b',
    '\\bwho (?:made|built|created|runs|wrote|programmed) (?:you|this bot)\\b',
    "\\bwhat(?:'s| is) your (?:name|purpose)\\b",
    '\\bwhat (?:can|do) (?:you|u) (?:do|know|answer)(?! about)\\b',
    '\\bintroduce yourself\\b',
  ),
  /** Ask where something stands written. */
  sourceWords: patterns(
    '\\bsources?\\b',
    '\\bcitations?\\b',
    '\\bwhere (?:does|did|do|is|was|are) (?:that|this|it|these|those|the (?:figure|number)s?) (?:come )?from\\b',
    '\\b(?:says|said) who\\b',
  ),
  /** Ask for an answer in English. */
  answerInThis: patterns('\\b(?:in|into) english\\b', '(?<![가-힣])(?:영어|영문)로'),
} as const;
