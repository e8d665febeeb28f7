/** Numbers that name something and measure nothing: versions, ports, dates, times, telephone numbers and addresses. They may stand in a text as they are. Finds no figures. */
import { numberLabels } from '../language/languages.ts';

/** Written alike in every language, in the order in which they are looked for: the longest first. */
const anywhere: readonly RegExp[] = [
  // Addresses of the web and of machines.
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /\b(?:\d{1,3}\.){3}\d{1,3}(?:[:/]\d{1,5})?\b/gu,
  /(?:\blocalhost|\b[a-z\d-]{1,63}\.[a-z]{2,20}):\d{2,5}\b/giu,
  // Telephone numbers.
  /\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5}(?!\d)/gu,
  /(?<![\d.])\(?0\d{1,3}\)?[ .-]?\d{3,4}[ .-]\d{4}(?!\d)/gu,
  /(?<![\d.])(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[.-]\d{4}(?!\d)/gu,
  /(?<![\d.])\d{3}-\d{4}(?!\d)/gu,
  // Dates and times.
  /(?<![\d.])\d{4}([-./])\d{1,2}\1\d{1,2}\.?(?!\d)/gu,
  /(?<![\d.])\d{4}\. ?\d{1,2}\. ?\d{1,2}\.?(?!\d)/gu,
  /(?<![\d.])\d{1,2}([./])\d{1,2}\1\d{4}(?!\d)/gu,
  /(?<![\d./])\d{1,2}\/\d{1,2}(?![\d/])/gu,
  /(?<![\d.])\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?/giu,
  // Versions, and the postcode behind a state.
  /\bv\d{1,5}(?:\.\d{1,5}){0,4}(?:[-+][\w.]{1,30})?/giu,
  /(?<![\d.])\d{1,5}(?:\.\d{1,5}){2,4}(?:-[\w.]{1,30})?(?![\d.])/gu,
  /(?<![\d.])\d{1,4}\.x\b/giu,
  /\b[A-Z]{2} \d{5}(?:-\d{4})?\b/gu,
];

/** A name with its version inside a sentence: "runs on Pixel 20". A number at the head of what is counted has its noun behind it. */
const namedVersion =
  /(?<=[\p{L}\d,;:)] )[A-Z][\p{L}\d.+#-]{1,30} \d{1,4}(?:\.\d{1,4}){0,2}(?=[,;:)]|[.!?](?:\s|$)|$| (?:or|and|is|needs?)\b)/gmu;

const labels: readonly RegExp[] = [...anywhere, ...numberLabels.map((pattern) => new RegExp(pattern, 'giu')), namedVersion];

/** The text with blanks where such numbers stand. */
export function withoutLabels(text: string): string {
  return labels.reduce((rest, label) => rest.replace(label, ' , '), text);
}
