/** Says in Markdown what HTML says, as far as it has words for it; names the tags for which it has none. Reads no whole pages. */

/** What was opened and is to be closed, beside what had to go. */
export interface TagState {
  readonly links: string[];
  readonly lost: Set<string>;
}

const marks: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  code: '`',
  kbd: '`',
  tt: '`',
  del: '~~',
  s: '~~',
};
/** Their end ends a line. */
const blocks = new Set([
  'p',
  'div',
  'section',
  'article',
  'details',
  'summary',
  'ul',
  'ol',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'center',
]);
/** They say nothing that a text would miss. */
const silent = new Set(['span', 'font', 'a', 'tbody', 'thead', 'wbr']);
/** What they hold is nothing that people read. */
const unread = new Set(['script', 'style']);

const tag = /<(?<closing>\/?)(?<name>[a-z][a-z0-9-]*)(?![a-z0-9-])(?<attributes>[^<>]*)>/gi;

function attribute(attributes: string, name: string): string {
  const at = attributes.toLowerCase().indexOf(`${name}=`);
  if (at < 0) return '';
  const value = attributes.slice(at + name.length + 1);
  const quote = value.charAt(0);
  return (quote === '"' || quote === "'" ? value.slice(1).split(quote)[0] : value.split(/\s/, 1)[0]) ?? '';
}

function withoutComments(html: string): string {
  let rest = html;
  let kept = '';
  for (let start = rest.indexOf('<!--'); start >= 0; start = rest.indexOf('<!--')) {
    const end = rest.indexOf('-->', start);
    kept += rest.slice(0, start);
    rest = end < 0 ? '' : rest.slice(end + 3);
  }
  return kept + rest;
}

/** The HTML as Markdown; `inCell` where a new line would end a row of a table. */
export function markdownOf(html: string, { links, lost }: TagState, inCell: boolean): string {
  let hidden: string | undefined;
  let done = 0;
  let written = '';
  const text = withoutComments(html);
  const newLine = (lines: string) => (inCell ? ' ' : lines);
  for (const { 0: whole, index, groups } of text.matchAll(tag)) {
    const { closing = '', name: written_ = '', attributes = '' } = groups ?? {};
    const name = written_.toLowerCase();
    if (hidden === undefined) written += text.slice(done, index);
    done = index + whole.length;
    if (hidden !== undefined) {
      if (closing && name === hidden) hidden = undefined;
    } else if (unread.has(name) && !closing) hidden = name;
    else if (marks[name] !== undefined) written += marks[name];
    else if (name === 'br') written += newLine('\\\n');
    else if (name === 'hr') written += newLine('\n\n---\n\n');
    else if (name === 'li') written += closing ? '' : newLine('\n- ');
    else if (name === 'td' || name === 'th') written += closing ? ' ' : '';
    else if (name === 'img') written += image(attributes);
    else if (name === 'a' && !closing && attribute(attributes, 'href') !== '') {
      links.push(attribute(attributes, 'href'));
      written += '[';
    } else if (name === 'a' && closing) {
      const href = links.pop();
      written += href === undefined ? '' : `](${href})`;
    } else if (blocks.has(name)) written += closing ? newLine('\n\n') : '';
    else if (!silent.has(name)) lost.add(name);
  }
  return hidden === undefined ? written + text.slice(done) : written;
}

function image(attributes: string): string {
  const [src, alt] = [attribute(attributes, 'src'), attribute(attributes, 'alt')];
  return /^https?:/.test(src) ? `[${alt || src}](${src})` : alt;
}
