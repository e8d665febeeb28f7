/** The words of English that point at what somebody else said, and those that ask whether it is so: data, no rules. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const englishPointing = {
  /** Point at a message or a part of one, or ask for an answer to it. */
  pointing: words(`
    this that these those it above below previous earlier message messages msg post posts posted tweet tweets text texts statement statements claim claims claimed sentence paragraph
    quote quoted comment comments thread threads reply replies answer answers respond response article articles news headline headlines link links source info information
    number numbers figure figures stat stats statistic statistics data amount value image picture screenshot forward forwarded guy person poster
    sounds seems looks hmm hm look see read review thoughts thought opinion take another
  `),
  /** Ask whether it is so. */
  truth: words(`
    true truth truthful untrue false falsehood fake real accurate accuracy inaccurate correct correctly incorrect wrong right valid legit legitimate fact facts factual factually
    check checks checked checking factcheck factchecked factchecking factchecker verify verified verifying verification verifiable confirm confirms confirmed confirmation certain sure
    trust trusted trustworthy reliable reliably believe believable credible bs bullshit cap nocap hoax rumor rumour rumors rumours bogus debunk debunked plausible misinformation misinfo
    disinformation misleading lie lies lying made-up nonsense legitimately really seriously srsly
  `),
} as const;
