/** Numbers that name something in a Korean text: dates, versions, telephone numbers, houses. Patterns. Data only. */

/** Programs and systems that people call by their version. */
const versioned = '노드|파이썬|자바|윈도우|안드로이드|우분투|크롬';

export const koreanNumberLabels: readonly string[] = [
  String.raw`(?<![\d.])1[568]\d{2}-\d{4}(?!\d)`,
  String.raw`(?:전화|내선)[.:]? ?\d{2,5}\b`,
  String.raw`(?<![\d.])\d{2,4}(?:번)?(?:으로|로|에) ?(?=전화|신고|연락|문의)`,
  String.raw`\d{1,2}월 ?\d{1,2}일`,
  String.raw`(?:매월|매달|다음 ?달|이번 ?달|지난 ?달) ?\d{1,2}일`,
  String.raw`(?<![\d.])\d{1,2}시(?!간)(?: ?\d{1,2}분)?`,
  String.raw`(?:버전|포트) ?(?:번호)?:? ?\d{1,5}(?:\.\d{1,5}){0,3}(?:(?:, ?| ?[–-] ?|과 |와 )\d{1,5}(?:\.\d{1,5}){0,3})*`,
  String.raw`(?<![\d.])\d{1,5}(?:\.\d{1,5})?(?:번)? ?(?:포트|버전)`,
  String.raw`(?<![\p{L}\d])(?:${versioned}) \d{1,4}(?:\.\d{1,4}){0,3}(?![\d.]*\d)`,
  String.raw`[가-힣]{1,10}(?:시|군|구|읍|면|동) [가-힣\d]{1,15}(?:로|길) ?\d{1,5}(?:-\d{1,5})?`,
  String.raw`(?<!으)[가-힣]{2,10}(?:대로|로|길) ?\d{1,5}(?:-\d{1,5})?(?=번?길|[.,()\n]|에 |에서 |입니다|$)`,
  String.raw`\d{1,5}(?:-\d{1,5})?번지`,
  String.raw`(?:우편번호|\(우\)) ?:? ?\d{1,6}\b`,
  // A name in Latin letters with its version: "iOS 17 이상".
  String.raw`(?<![\p{L}\d])[A-Za-z][A-Za-z.+#-]{1,30} \d{1,4}(?:\.\d{1,4}){0,2}(?=(?: ?(?:이상|이하|버전|부터|까지))|(?:은|는|이|가|을|를|에서|으로|로)(?:[\s.,]|$))`,
];
