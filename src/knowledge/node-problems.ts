/** What is wrong with the nodes of a YAML file that parses: keys that stand twice, and *aliases that stand for nothing, for too much or for themselves. Each takes one walk, however large the file. */
import { type Alias, type Document, isScalar, type Node, visit } from 'yaml';

export interface NodeProblem {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** Far more than a person writes by hand. */
const mostAliases = 100;
const writeOut = 'write the texts out instead of &anchors and *aliases';

const anchorOf = (node: unknown): string | undefined => (node as (Node & { readonly anchor?: string }) | null)?.anchor;

/** Every key that stands twice in its map. The library compares each with all others, which takes very long where there are many. */
export function repeatedKeys(document: Document.Parsed): readonly NodeProblem[] {
  const problems: NodeProblem[] = [];
  visit(document, {
    Map(_, { items }) {
      problems.push(...keysTwice(items.map(({ key }) => key)));
    },
  });
  return problems.sort((one, other) => one.offset - other.offset);
}

/** Aliases that stand for nothing, for themselves or for too much, in the order in which they stand. */
export function aliasProblems(document: Document.Parsed): readonly NodeProblem[] {
  const problems: NodeProblem[] = [];
  const anchors = new Set<string>();
  let aliases = 0;
  visit(document, {
    Node(_, node) {
      const anchor = anchorOf(node);
      if (anchor !== undefined) anchors.add(anchor);
    },
    Alias(_, alias, path) {
      aliases++;
      const around = path.map(anchorOf).find((anchor) => anchor !== undefined);
      const problem = aliasProblem(alias, { isKnown: anchors.has(alias.source), around, count: aliases });
      if (problem) problems.push({ offset: alias.range?.[0] ?? 0, ...problem });
      return aliases > mostAliases ? visit.BREAK : undefined;
    },
  });
  return problems;
}

interface Standing {
  readonly isKnown: boolean;
  /** The anchor of what the alias stands in. */
  readonly around: string | undefined;
  readonly count: number;
}

function aliasProblem({ source }: Alias, { isKnown, around, count }: Standing): Omit<NodeProblem, 'offset'> | undefined {
  if (!isKnown) return { message: `*${source} stands for nothing`, hint: 'put a text that begins with * in quotes' };
  // A few of these, one inside the other, stand for millions of texts.
  if (around !== undefined) return { message: `*${source} stands inside &${around}, which other aliases repeat`, hint: writeOut };
  if (count > mostAliases) return { message: `more than ${mostAliases} *aliases stand in this file`, hint: writeOut };
  return undefined;
}

function keysTwice(keys: readonly unknown[]): NodeProblem[] {
  const seen = new Set<string>();
  return keys.flatMap((key) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ offset: key.range?.[0] ?? 0, message: 'a key stands twice', hint: 'keep one of the two' }];
  });
}
