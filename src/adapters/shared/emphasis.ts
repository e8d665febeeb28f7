/** The marks of emphasis, code and spoilers that both platforms share. A message that somebody wrote carries them, and its readers never see them. */

const emphasis = /[*_]+/g;
const otherMarks = /`+|~~|\|\|/g;

/** The text without such marks. A multiplication, a name with underscores and a range with a tilde keep theirs: no figure changes. */
export function withoutEmphasis(text: string): string {
  return text.replace(otherMarks, '').replace(emphasis, (marks, at: number, whole: string) => {
    const before = whole.charAt(at - 1) || ' ';
    const after = whole.charAt(at + marks.length) || ' ';
    const between = (kind: RegExp) => kind.test(before) && kind.test(after);
    const meant = between(/\s/) || between(/\d/) || (marks.startsWith('_') && between(/[\p{L}\p{N}]/u));
    return meant ? marks : '';
  });
}
