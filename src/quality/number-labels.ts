/** Numbers that name something and measure nothing: versions, ports, dates, times, telephone numbers and addresses. They may stand in a text as they are. Finds no figures. */

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const street =
  'street|st|avenue|ave|road|rd|lane|ln|boulevard|blvd|drive|dr|way|court|ct|square|sq|parkway|pkwy|place|pl|terrace|highway|hwy|quay|row|close';
/** Programs and systems that people call by their version, where the word begins a sentence and could be any other. */
const versioned =
  'node(?:\\.js)?|python|java|ruby|php|chrome|firefox|android|windows|ubuntu|debian|fedora|postgres(?:ql)?|mysql|sqlite|redis|typescript|vue|angular|django|rails|kubernetes|docker|노드|파이썬|자바|윈도우|안드로이드|우분투|크롬';

/** In the order in which they are looked for: the longest first. */
const labels: readonly RegExp[] = [
  // Addresses of the web, mail and machines.
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /\b(?:\d{1,3}\.){3}\d{1,3}(?:[:/]\d{1,5})?\b/gu,
  /(?:\blocalhost|\b[a-z\d-]{1,63}\.[a-z]{2,20}):\d{2,5}\b/giu,
  // Telephone numbers.
  /\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5}(?!\d)/gu,
  /(?<![\d.])\(?0\d{1,3}\)?[ .-]?\d{3,4}[ .-]\d{4}(?!\d)/gu,
  /(?<![\d.])(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[.-]\d{4}(?!\d)/gu,
  /(?<![\d.])1[568]\d{2}-\d{4}(?!\d)/gu,
  /(?<![\d.])\d{3}-\d{4}(?!\d)/gu,
  /(?:\b(?:call|dial|phone|tel|ext|extension)|전화|내선)[.:]? ?\d{2,5}\b/giu,
  /(?<![\d.])\d{2,4}(?:번)?(?:으로|로|에) ?(?=전화|신고|연락|문의)/gu,
  // Dates and times.
  /(?<![\d.])\d{4}([-./])\d{1,2}\1\d{1,2}\.?(?!\d)/gu,
  /(?<![\d.])\d{4}\. ?\d{1,2}\. ?\d{1,2}\.?(?!\d)/gu,
  /(?<![\d.])\d{1,2}([./])\d{1,2}\1\d{4}(?!\d)/gu,
  /(?<![\d./])\d{1,2}\/\d{1,2}(?![\d/])/gu,
  new RegExp(`\\b(?:${month})\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:, \\d{4}\\b)?`, 'giu'),
  new RegExp(`(?<![\\d.])\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${month})\\b`, 'giu'),
  /\d{1,2}월 ?\d{1,2}일/gu,
  /(?:매월|매달|다음 ?달|이번 ?달|지난 ?달) ?\d{1,2}일/gu,
  /(?<![\d.])\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?/giu,
  /(?<![\d.])\d{1,2}(?: ?(?:to|–|-|~) ?\d{1,2})? ?(?:[ap]\.?m\b\.?|o['’]clock)/giu,
  /(?<![\d.])\d{1,2}시(?!간)(?: ?\d{1,2}분)?/gu,
  // Versions and ports.
  /\bv\d{1,5}(?:\.\d{1,5}){0,4}(?:[-+][\w.]{1,30})?/giu,
  /(?<![\d.])\d{1,5}(?:\.\d{1,5}){2,4}(?:-[\w.]{1,30})?(?![\d.])/gu,
  /(?<![\d.])\d{1,4}\.x\b/giu,
  /(?:\b(?:version|release|ver\.?|ports?)|버전|포트) ?(?:번호)?:? ?\d{1,5}(?:\.\d{1,5}){0,3}(?:(?:, ?| and | or | ?[–-] ?|과 |와 |, )\d{1,5}(?:\.\d{1,5}){0,3})*/giu,
  /(?<![\d.])\d{1,5}(?:\.\d{1,5})?(?:번)? ?(?:포트|버전)/gu,
  new RegExp(`(?<![\\p{L}\\d])(?:${versioned}) \\d{1,4}(?:\\.\\d{1,4}){0,3}(?![\\d.]*\\d)`, 'giu'),
  // Addresses of houses.
  new RegExp(`(?<![\\d.,])\\d{1,5}[a-z]?(?: [A-Z][\\p{L}'’.-]{0,30}){1,4} (?:${street})\\b`, 'giu'),
  /[가-힣]{1,10}(?:시|군|구|읍|면|동) [가-힣\d]{1,15}(?:로|길) ?\d{1,5}(?:-\d{1,5})?/gu,
  /(?<!으)[가-힣]{2,10}(?:대로|로|길) ?\d{1,5}(?:-\d{1,5})?(?=번?길|[.,()\n]|에 |에서 |입니다|$)/gu,
  /\d{1,5}(?:-\d{1,5})?번지/gu,
  /(?:\b(?:suite|room|floor|apartment|apt|unit|p\.?o\.? box|zip)\.?|우편번호|\(우\)) ?:? ?\d{1,6}\b/giu,
  /\b[A-Z]{2} \d{5}(?:-\d{4})?\b/gu,
];

/** A name with its version inside a sentence: "runs on Pixel 20". A number at the head of what is counted has its noun behind it. */
const namedVersion =
  /(?<=[\p{L}\d,;:)] )[A-Z][\p{L}\d.+#-]{1,30} \d{1,4}(?:\.\d{1,4}){0,2}(?=[,;:)]|[.!?](?:\s|$)|$| (?:or|and|is|needs?)\b)/gmu;

/** A name in Latin letters with its version in a Korean one: "iOS 17 이상". */
const koreanVersion =
  /(?<![\p{L}\d])[A-Za-z][A-Za-z.+#-]{1,30} \d{1,4}(?:\.\d{1,4}){0,2}(?=(?: ?(?:이상|이하|버전|부터|까지))|(?:은|는|이|가|을|를|에서|으로|로)(?:[\s.,]|$))/gu;

/** The text with blanks where such numbers stand. */
export function withoutLabels(text: string): string {
  return [...labels, namedVersion, koreanVersion].reduce((rest, label) => rest.replace(label, ' , '), text);
}
