/** The words of English that carry no subject of their own: data for reading questions, no rules. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Patterns over the repaired text of a question; a space in them matches one space or none. */
const patterns = (...list: readonly string[]): readonly string[] => list;

const average = patterns('\\baverag(?:e|es|ed|ing)\\b', '\\bmean (?:capex|spend|spending|investment|budget)\\b');

export const english = {
  stopWords: words(`
    a an the this that these those it its it's is are was were be been being am isn't aren't wasn't weren't do does did don't doesn't didn't doing done have has had having can could can't couldn't will would won't wouldn't
    shall should shouldn't may might must i me my mine we us our ours you your yours he him his she her they them their theirs one ones who whom whose what what's which when where why how how's and or but if then than so as at by for from in into
    of on onto to up with about above after again all also any because before between both each few more most no nor not only other own same some such too very just ever even still yet really actually basically literally
    please pls plz kindly tell show convert converted put u give explain describe let know wondering wonder question ask asking asked want wanna need like lol lmao haha btw tbh imo rn hey hi hello there ok okay so well yeah yes no nope right think thing things stuff kind sort
    say says said saying supposed meant mean means going go get got getting make makes made come comes much many lot lots bit there's that's let's i'm i've you're they're we're he's s t re ve ll d m via per vs etc now today currently ever thanks thank quick quickly
    anyone someone everyone everybody anybody people folks guys hypothetically out over down off does did here
  `),
  /** Name what is measured of companies, people and things. */
  measures: words(`
    revenue revenues sales profit profits earnings income margin margins ebitda eps stock stocks share-price valuation cap dividend dividends debt cash assets headcount employees staff hires hiring salary salaries pay wages
    price prices fee fees users customers subscribers shipments population area height weight age distance temperature speed opex r&d backlog
  `),
  greetings: words(`
    hi hello hey heya hiya yo sup howdy greetings good morning afternoon evening night day there all everyone team bot thanks thank you thx ty cheers a lot so very much great nice cool awesome perfect ok okay bye goodbye cya see later
    you're youre are the best amazing helpful welcome how's it going how are you doing how's that was is it that this really appreciate appreciated for your help again
  `),
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
  /** Leave out the names after them. */
  leavesOutAfter: words('except excluding excl without minus besides'),
  /** Those of them that also take one amount from another. */
  subtracting: words('minus'),
  /** Ask where something stands written. */
  sourceWords: patterns(
    '\\bsources?\\b',
    '\\bcitations?\\b',
    '\\bwhere (?:does|did|do|is|was|are) (?:that|this|it|these|those|the (?:figure|number)s?) (?:come )?from\\b',
    '\\b(?:says|said) who\\b',
  ),
  /** Ask for an answer in English. */
  answerInThis: patterns('\\b(?:in|into) english\\b', '(?<![가-힣])(?:영어|영문)로'),
  /** Ask for an amount without naming what is measured. */
  amountWords: patterns('\\bhow much\\b', '\\bamounts?\\b', '\\bnumbers?\\b', '\\bfigures?\\b', '\\bmoney\\b', '\\bdollars?\\b'),
  /** Ask for an average, or say that an amount is one. */
  averageWords: average,
  /** Say an amount of each row by itself. */
  eachWords: patterns('\\beach\\b', '\\bapiece\\b', '\\b(?:per|by) company\\b', '\\bindividually\\b'),
  /** Pick some of all rows. */
  pickWords: patterns(
    '\\bwho(?:se)?\\b',
    '\\bwhich\\b',
    '\\bany(?:one|body)?\\b',
    '\\bhow many (?:of|companies|firms)\\b',
    '(?<!\\b(?:four|4|these|those|the|tech) )\\b(?:compan(?:y|ies)|firms?|spenders?)\\b',
    '\\bones?\\b',
    '\\blist\\b',
    '\\bfind\\b',
  ),
  /** Speak of all rows together. */
  groupWords: patterns(
    '\\bbig tech\\b',
    '\\b(?:the|all|big) (?:four|4)\\b',
    '\\bfour (?:companies|firms|giants)\\b',
    '\\b(?:four|4) of (?:them|em)\\b',
    '\\b(?:those|these) (?:four|4)\\b',
    '\\bquartet\\b',
    '\\beveryone\\b',
    '\\bcompan(?:y|ies)\\b',
    '\\bhyperscalers?\\b',
    '\\btech giants?\\b',
    '\\bwho\\b',
    '\\b(?:any|some)(?:one|body)\\b',
    '\\bwhich ones?\\b',
    '\\bthem\\b',
    '\\beach\\b',
  ),
  /** Ask for an operation over a table. */
  operations: {
    total: patterns(
      '\\btotals?\\b',
      '\\bsum\\b',
      '\\bcombined?\\b',
      '\\baltogether\\b',
      '\\badd(?:ed)?(?: it| them)?(?: all)? up\\b',
      '\\baggregate\\b',
      '\\bcollectively\\b',
      '\\bcumulative(?:ly)?\\b',
      '\\bjointly\\b',
      '\\btogether\\b',
      // Behind an amount it is a bound: 80 billion plus.
      '(?<!\\d ?(?:[bmt]n?|(?:b|m|tr)illion)?(?: dollars)? )\\bplus\\b',
      '\\bgrand total\\b',
      ...average,
    ),
    highest: patterns(
      '\\bmost\\b(?! (?:frugal|modest|stingy|cautious|careful|conservative)\\b)',
      '\\bhighest\\b',
      '\\bbiggest\\b',
      '\\blargest\\b',
      '\\btop\\b',
      '\\bmax(?:imum)?\\b',
      '\\bnumber one\\b',
      '\\bno 1\\b',
      '\\bheaviest\\b',
      '\\bbig(?:gest)? spender\\b',
      '\\bout ?spends? (?:all|every|the)\\b',
    ),
    lowest: patterns(
      '(?<!at )\\bleast\\b',
      '\\blowest\\b',
      '\\bsmallest\\b',
      '\\bmin(?:imum)?\\b',
      '\\bfewest\\b',
      '\\blow\\b',
      '\\bbottom\\b',
      '\\bcheapskate\\b',
      '\\b(?:comes?|is|are|ranks?) (?:in )?last\\b(?! (?:year|quarter|month|week))',
      '\\blast place\\b',
      '\\b(?:stingy|stingiest|thriftiest|frugal|tightest|modest|lightest)\\b',
    ),
    ranking: patterns(
      '\\brank(?:ing|ings|ed)?\\b',
      '\\border(?:ed)?\\b',
      '\\bsort(?:ed)?\\b',
      '\\bleaderboard\\b',
      '\\brunner ?up\\b',
      '\\bpecking order\\b',
      '\\b(?:de|a)scending\\b',
      '\\bleague table\\b',
      '\\bline (?:them|em) up\\b',
      '\\bfrom (?:most|highest|largest|biggest) to\\b',
    ),
    comparison: patterns(
      '\\bcompar(?:e|ed|ison|ing)\\b',
      '\\bvs\\b',
      '\\bversus\\b',
      '\\bside by side\\b',
      '\\bhead to head\\b',
      '\\b(?:against|beside|alongside|next to)\\b',
      '\\b(?:stack|measure)s? up\\b',
      '\\b(?:(?:beat|outspend)(?:s|ing)?|surpass(?:es|ing)?|tops)\\b',
      '\\bbetween\\b',
      '\\bwho spends more\\b',
      '\\bmore than\\b',
    ),
    difference: patterns(
      '\\bdifference\\b',
      '\\bgap\\b',
      '\\bhow much (?:more|less|bigger|higher|larger|smaller|lower)\\b',
      '\\bhow (?:far|much) (?:further )?(?:apart|ahead|behind)\\b',
      '\\bby how (?:much|many)\\b',
      '\\bsubtract(?:ed|ing)?\\b',
      '\\bminus\\b',
      '\\bdelta\\b',
    ),
    ratio: patterns(
      '\\bratio\\b',
      '\\b(?:twice|double|triple)\\b',
      '\\bhow many (?:times|x)\\b',
      '\\btimes (?:as much|more|bigger|larger)\\b',
    ),
    share: patterns(
      '\\bshare of\\b',
      '\\bwhat (?:percentage|percent|share|fraction|portion|proportion|part)\\b',
      '\\bshare\\b',
      '\\b(?:slice|chunk|proportion|portion)\\b',
      '\\b(?:cut|percent|percentage) of\\b',
      '\\bhow much of .{1,60} comes? from\\b',
    ),
    growth: patterns(
      '\\bgrowth\\b',
      '\\bgrow(?:s|ing)?\\b',
      '\\bincreas(?:e|es|ing)\\b',
      '\\b(?:rise|rises|climb|climbs|jump|jumps)\\b',
      '\\byear over year\\b',
      '\\byoy\\b',
    ),
    filter: patterns(
      '\\b(?:more|greater|less|fewer|lower|higher) than\\b',
      '(?<!year )\\bover\\b',
      '\\b(?:billion|trillion|bn|b) mark\\b',
      '\\b(?:above|exceed(?:s|ing)?|surpass(?:es|ing)?|cross(?:es|ing)?|below|under|at least|at most)\\b',
    ),
  },
  /** Ask for every row as it stands. */
  wholeWords: patterns(
    '\\btable\\b',
    '\\bevery(?:one|body)?\\b',
    '\\ball\\b',
    '\\blist\\b',
    '\\beach\\b',
    '\\bbreakdown\\b',
    '\\boverview\\b',
    '\\bby company\\b',
    '\\bper company\\b',
  ),
} as const;
