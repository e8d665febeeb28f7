/** Finds the questions of a Markdown FAQ and where the answer of each begins and ends: headings, bold questions, `Q:` lines, `<summary>`. Reads no answer. */
import type { Nodes, Root } from 'mdast';
import { answerMark, questionMark } from './columns.ts';

/** A heading, or what serves as one. */
interface Heading {
  readonly words: string;
  readonly depth: number;
  readonly start: number;
  /** Where what stands beneath it begins. */
  readonly content: number;
}

export interface Section {
  /** As it is asked: without `Q1.` and the like. */
  readonly question: string;
  /** Written behind the heading as {#id}. */
  readonly id: string | undefined;
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

export interface Sections {
  readonly title: string | undefined;
  readonly questions: readonly Section[];
  /** Headings whose text belongs to no question, and what stands before the first one. */
  readonly passedOver: readonly { readonly at: number; readonly words: string }[];
}

/** Deeper than any heading: what serves as one inside an answer is a part of it. */
const deepest = 7;

const startOf = (node: Nodes) => node.position?.start.offset ?? 0;
const endOf = (node: Nodes) => node.position?.end.offset ?? 0;

/** The words of a node without its markup. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'html') return '';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

const isAsked = (words: string) => /[?？]["'”’)*_]?$/.test(words) || questionMark.test(words);

function headingOf(node: Nodes, text: string): Heading | undefined {
  const [start, end] = [startOf(node), endOf(node)];
  if (node.type === 'heading') return { words: wordsOf(node).replace(/\s+/g, ' ').trim(), depth: node.depth, start, content: end };
  if (node.type === 'html') {
    const opening = node.value.indexOf('<summary>');
    const closing = node.value.indexOf('</summary>', opening);
    if (opening < 0 || closing < 0) return undefined;
    const words = node.value
      .slice(opening + 9, closing)
      .replace(/<[^<>]*>/g, '')
      .trim();
    return { words, depth: deepest, start, content: start + closing + 10 };
  }
  if (node.type !== 'paragraph') return undefined;
  const [first, ...others] = node.children;
  const words = wordsOf(node).trim();
  if (first?.type === 'strong' && others.length === 0 && isAsked(words)) return { words, depth: deepest, start, content: end };
  if (!questionMark.test(words)) return undefined;
  const written = text.slice(start, end);
  const lines = written.split('\n');
  const answered = lines.findIndex((line, at) => at > 0 && answerMark.test(line.replace(/^[*_\s]+/, '')));
  if (answered < 0) return { words: words.replace(/\s+/g, ' '), depth: deepest, start, content: end };
  const question = lines.slice(0, answered).join('\n');
  return { words: question.replace(/[*_]{2}|\s+/g, ' ').trim(), depth: deepest, start, content: start + question.length + 1 };
}

/** A list of links to the questions says nothing of its own. */
function isContents(nodes: readonly Nodes[]): boolean {
  const isLinkInside = (node: Nodes): boolean =>
    node.type === 'link' ? node.url.startsWith('#') : 'children' in node && node.children.length > 0 && node.children.every(isLinkInside);
  return nodes.length > 0 && nodes.every((node) => node.type === 'list' && isLinkInside(node));
}

const says = ({ type }: Nodes) => !['thematicBreak', 'definition', 'footnoteDefinition'].includes(type);
const isComment = (node: Nodes) =>
  node.type === 'html' && (node.value.startsWith('<!--') || /^<\/?details[^<>]*>$/.test(node.value.trim()));

/** The depth at which the file asks: that of most headings that are questions, else of most that have a text. */
function askingDepth(headings: readonly (Heading & { readonly hasText: boolean })[]): number {
  const counted = (counts: (heading: (typeof headings)[number]) => boolean) => {
    const depths = headings.filter(counts).map(({ depth }) => depth);
    return [...new Set(depths)]
      .map((depth) => ({ depth, count: depths.filter((each) => each === depth).length }))
      .sort((a, b) => b.count - a.count || a.depth - b.depth)[0]?.depth;
  };
  return counted(({ words }) => isAsked(words)) ?? counted(({ hasText }) => hasText) ?? 1;
}

/** What stands beneath each of them and before the first, in order. */
function beneath(headings: readonly Heading[], nodes: readonly Nodes[]): readonly Nodes[][] {
  const own: Nodes[][] = [[], ...headings.map(() => [])];
  let at = 0;
  for (const node of nodes) {
    while ((headings[at]?.start ?? Infinity) <= startOf(node)) at += 1;
    const isItself = headings[at - 1]?.start === startOf(node) && endOf(node) <= (headings[at - 1]?.content ?? 0);
    if (!isItself && says(node) && !isComment(node)) own[at]?.push(node);
  }
  return own;
}

/** Every question of the file, in order. */
export function sectionsOf(root: Root, text: string): Sections {
  const found = root.children.flatMap((node) => headingOf(node, text) ?? []);
  const [before = [], ...nodes] = beneath(found, root.children);
  // Where the next heading of each depth or a lesser one begins, read from the end.
  const ends = Array.from({ length: deepest + 1 }, () => text.length);
  const headings = found
    .map((heading, at) => ({ ...heading, own: nodes[at] ?? [], next: found[at + 1] }))
    .reverse()
    .map(({ own, next, ...heading }) => {
      const end = ends[heading.depth] ?? text.length;
      ends.fill(heading.start, heading.depth);
      const hasContents = isContents(own);
      return { ...heading, end, hasText: own.length > 0 && !hasContents, hasContents, hasParts: next !== undefined && next.start < end };
    })
    .reverse();
  const depth = askingDepth(headings);
  const passedOver = before.length > 0 && !isContents(before) ? [{ at: startOf(before[0] ?? root), words: '' }] : [];
  const questions: Section[] = [];
  let title: string | undefined;
  let open: { depth: number } | undefined;
  for (const [at, heading] of headings.entries()) {
    if (open && heading.depth > open.depth) continue;
    const isTitle = at === 0 && heading.depth === 1 && headings.length > 1 && heading.depth < depth;
    if (isTitle) title = heading.words;
    open = heading.hasText && !isTitle && (heading.depth >= depth || !heading.hasParts) ? heading : undefined;
    if (open) questions.push({ ...sectionOf(heading), start: heading.start, content: heading.content, end: heading.end });
    else if (heading.hasText || !(heading.hasParts || heading.hasContents)) passedOver.push({ at: heading.start, words: heading.words });
  }
  return { title, questions, passedOver };
}

function sectionOf({ words }: Heading): Pick<Section, 'question' | 'id'> {
  const [whole = '', id] = /\{#([\p{L}\p{N}_.-]{1,60})\}$/u.exec(words) ?? [];
  const asked = words.slice(0, words.length - whole.length).trim();
  return {
    question:
      asked
        .replace(questionMark, '')
        .replace(/^\d{1,3}[.)]\s+/, '')
        .replace(/^[-–—:\s]+/, '')
        .trim() || asked,
    id,
  };
}
