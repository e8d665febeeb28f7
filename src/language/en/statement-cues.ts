/** The words by which English says what is said of figures: bounds, denials, suppositions, doubts. Data only. */
import type { Cue, Patterns } from '../cues.ts';

/** "Over" as a bound; in "send it over" or "look it over" it belongs to the verb. */
const over =
  '(?<!\\b(?:send|sent|hand|pass|bring|take|took|look|think|talk|read|turn|start|carry)(?:s|ed|ing)? (?:\\w{1,12} )?)over(?! the top\\b)';
const exceeding =
  '(?:beat|exceed|outspend|outdo|overtake|outpace|outrank)(?:s|ing|n)?|surpass(?:es|ing)?|(?:tops|topping)(?! (?:\\w{1,12} ){0,4}(?:list|table|ranking|rankings|pack|charts?)\\b)|(?<=\\b(?:they|these|those|together|combined|both|would|could|can|it|that) )top(?:ped)?|(?<=\\b(?:does|do|did|will) (?:\\w{1,20} ){1,2})top';

export const englishStatementCues = {
  more: [
    '\\bout ?(?:spend|score|sell|earn|rank|rais|pace|grow|perform|weigh|last|run|produc|number)[a-z]{0,4}\\b',
    `(?<!\\bnot a (?:single )?(?:cent|dollar|penny) )\\b(?:more(?! or less)|higher|bigger|larger|greater|wider|longer|taller|heavier|older|pricier|dearer|costlier|ahead|above|${over}|past|beyond|extra|additional)\\b`,
    '\\bdid better\\b',
    '\\bon top of\\b(?! each other| one another)',
    `\\b(?:${exceeding})\\b`,
    '\\b(?:cross|clear|break)(?:s|es|ing)?\\b',
    '\\b(?:billion|trillion|million|bn) mark\\b',
    '\\b(?:top|pass(?:es|ed)?)(?=s? [$€£]?\\d)',
    '\\bleads?\\b(?= (?:\\w{1,20} ){1,3}by\\b)',
    '\\b(?:north|upwards?|in excess) of\\b',
    '\\bincremental\\b',
  ],
  less: [
    '\\bsouth of\\b',
    '(?<!\\bmore or )\\b(?:less|lower|smaller|fewer|cheaper|narrower|shorter|lighter|behind|below|under|beneath|short of)\\b',
    '\\btrail(?:s|ing)?\\b(?! (?:in|on|the (?:pack|list|field))\\b|$)',
    '\\blag(?:s|ging)?\\b',
  ],
  same: ['\\b(?:the )?same(?: as)?\\b', '\\bequals?\\b', '\\bequal to\\b', '\\bas much as\\b', '\\bmatch(?:es)?\\b', '\\btied?\\b'],
  supposed: [
    '\\bif\\b',
    '\\bsuppos(?:e|ing)\\b',
    '\\bassum(?:e|ing)\\b',
    '\\bwere to\\b',
    '\\bwould\\b(?=.{0,60}\\bif\\b)|(?<=\\bif\\b.{0,60})\\bwould\\b',
    '\\bhypothetical(?:ly)?\\b',
    '\\bimagin(?:e|ing)\\b',
  ],
  atLeast: ['\\bat (?:the )?(?:very )?least\\b', '\\bat (?:a |the )?minimum\\b'],
  atMost: ['\\bat (?:the )?(?:very )?most\\b', '\\bat (?:a|the) maximum\\b'],
  rangeEnd: [
    '\\b(?:low|high|top|bottom|upper|lower|near|far|other)(?:er|est|most)? (?:ends?|bounds?|limits?|edges?|estimates?|figures?|values?|case)\\b',
    '\\b(?:top|bottom|max(?:imum)?|min(?:imum)?) of (?:its|their|his|her|the)(?: \\w{1,12}){0,2} range\\b',
    '\\b(?:both|two) ends\\b',
    '\\b(?:lo|low|lower|min|minimum) (?:and |n |to |or )?(?:hi|high|higher|upper|max|maximum)\\b(?: (?:ends?|bounds?))?',
    '\\b(?:min(?:imum)?|max(?:imum)?|smallest|largest) (?:possible )?(?=(?:uplift|increase|growth|rise|jump|gap|difference|spread|share|ratio|total|sum)\\b)',
    '\\b(?:smallest|narrowest|lowest|least|min(?:imum)?)(?: \\w{1,10}){0,2} (?:and|to|or|n) (?:the )?(?:\\w{1,10} )?(?:biggest|largest|widest|highest|most|max(?:imum)?) (?=possible|it could|they could|it can|the (?:gap|difference|spread|total|sum|share))(?:possible)?',
    '\\b(?:smallest|largest|lowest|highest|biggest|narrowest|widest) possible\\b',
    '\\branges?\\b',
    '\\b(?:floor|ceiling)\\b',
    '\\bbest case\\b',
    '\\bworst case\\b',
  ],
  reasonAsked: ['\\bwhy\\b', '\\breasons?\\b', '\\bhow come\\b'],
  negation: [
    '(?<!\\bor )\\bnot\\b(?! a (?:single )?(?:cent|dollar|penny|won)\\b)(?! (?:agree|sure|know|certain|tell|remember|recall|see|clear|find|understand|usd|krw|dollars?|won|euros?)\\b)',
    // "Isn't Meta third?" expects that it is.
    "(?<!^(?:so |wait |hey |but |and )?)\\b(?:\\w+n't|(?:wo|do|does|did|is|are|was|were|ca|could|would|should|has|have|had)nt)\\b(?! (?:it|they|that|he|she|this|we|you)\\b)",
    '\\bnever\\b',
    '\\bno (?:more|less|fewer|bigger|larger)\\b',
  ],
  confirmation: [
    '\\b(?:y n|yes or no|true or (?:not|false|nah|cap)|checks? out|verdict)\\b',
    // A question that begins with its verb is answered with yes or no.
    '^(?:is|are|was|were|does|do|did|will|has|have)\\b(?! (?:you|there|we|i|anyone|anybody)\\b)',
    '\\bright\\b',
    '\\bcorrect\\b',
    '\\btrue\\b',
    '\\bis it\\b',
    "\\b(?:isn't|isnt|aren't|arent|doesn't|doesnt|don't|dont) (?:it|they)\\b",
    '\\breally\\b',
    '\\bsupposedly\\b',
    '\\ballegedly\\b',
    '\\bheard\\b',
    '\\bread\\b(?! (?:their|its|the))',
    '\\blegit\\b',
    '\\bagreed?\\b',
    '\\bis that so\\b',
    '\\bconfirm\\b',
  ],
} as const satisfies Partial<Record<Cue, Patterns>>;
