/** Numbers that name something in an English text: dates, versions, rooms, houses. Patterns, compared without case. Data only. */

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const street =
  'street|st|avenue|ave|road|rd|lane|ln|boulevard|blvd|drive|dr|way|court|ct|square|sq|parkway|pkwy|place|pl|terrace|highway|hwy|quay|row|close';
/** Programs and systems that people call by their version, where the word begins a sentence and could be any other. */
const versioned =
  'node(?:\\.js)?|python|java|ruby|php|chrome|firefox|android|windows|ubuntu|debian|fedora|postgres(?:ql)?|mysql|sqlite|redis|typescript|vue|angular|django|rails|kubernetes|docker';

export const englishNumberLabels: readonly string[] = [
  String.raw`\b(?:call|dial|phone|tel|ext|extension)[.:]? ?\d{2,5}\b`,
  String.raw`\b(?:${month})\.? \d{1,2}(?:st|nd|rd|th)?\b(?:, \d{4}\b)?`,
  String.raw`(?<![\d.])\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${month})\b`,
  String.raw`(?<![\d.])\d{1,2}(?: ?(?:to|–|-|~) ?\d{1,2})? ?(?:[ap]\.?m\b\.?|o['’]clock)`,
  String.raw`\b(?:version|release|ver\.?|ports?):? ?\d{1,5}(?:\.\d{1,5}){0,3}(?:(?:, ?| and | or | ?[–-] ?)\d{1,5}(?:\.\d{1,5}){0,3})*`,
  String.raw`(?<![\p{L}\d])(?:${versioned}) \d{1,4}(?:\.\d{1,4}){0,3}(?![\d.]*\d)`,
  String.raw`(?<![\d.,])\d{1,5}[a-z]?(?: [A-Z][\p{L}'’.-]{0,30}){1,4} (?:${street})\b`,
  String.raw`\b(?:suite|room|floor|apartment|apt|unit|p\.?o\.? box|zip)\.? ?:? ?\d{1,6}\b`,
];
