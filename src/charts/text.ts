/** Text for a picture: how wide it is about, in lines that fit, and safe in XML. The picture's own font is Pretendard; its letters are not measured one by one. */
import stringWidth from 'string-width';

/** Widths in parts of the size of the letters: those of Pretendard, rounded up within each sort of letter. */
function widthOfLetter(letter: string): number {
  if (/[가-힣]/.test(letter)) return 0.87;
  const cells = stringWidth(letter);
  if (cells !== 1) return cells === 0 ? 0 : 1;
  if (/[\s.,:;'‘’"|!()·\-IfijlrtJ]/.test(letter)) return 0.38;
  if (/[mwMW@%—…]/.test(letter)) return 0.96;
  return /\p{Lu}/u.test(letter) ? 0.76 : 0.63;
}

/** About how wide the text is where its letters are of that size; rather more than it is. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size;
}

/** The words in lines no wider than `room`; a word that is wider by itself is cut between its letters. */
export function linesWithin(text: string, size: number, room: number): string[] {
  const fits = (line: string) => widthOf(line, size) <= room;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Whatever is in a text, in one line of visible letters. XML has no sign for most control characters, and half a character is none. */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\uFFFE\uFFFF\s]/gu, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '');
}
