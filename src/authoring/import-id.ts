/** Makes an id of a heading: the same heading gives the same id, so that a file can be imported again. */

/** Letters and digits of any script with hyphens between them; empty where the text has none. */
export function idFrom(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  let id = '';
  for (const word of words) {
    if (id !== '' && id.length + word.length >= 60) break;
    id += id === '' ? [...word].slice(0, 50).join('') : `-${word}`;
  }
  return id.slice(0, 60);
}
