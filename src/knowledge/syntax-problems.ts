/** Says in plain sentences what the YAML parser found wrong, for people who do not know YAML. Only for slips of syntax; shape-problems says what is wrong with the content. */
import { type Document, type ErrorCode, Scalar, visit, type YAMLParseError } from 'yaml';
import { type CommentedValue, commentedValues, cutTextProblem, isCut } from './cut-texts.ts';
import { repeatedKeys } from './node-problems.ts';
import type { PlaceAt, Problem } from './problem.ts';

interface Said {
  readonly message: string;
  readonly hint: string;
}

const notYaml = 'this is not YAML';
const colonInText: Said = {
  message: `${notYaml}: a key or a text is not where one can be`,
  hint: 'put a text with a colon in it in "quotes"; write a space after the colon of a key; indent all keys alike',
};

/** What the parser's codes mean for the slips that people make; it names many more that hardly happen. */
const sayings: Partial<Readonly<Record<ErrorCode, Said>>> = {
  TAB_AS_INDENT: { message: `${notYaml}: the line is indented with a tab`, hint: 'indent with two spaces a level' },
  BAD_INDENT: {
    message: `${notYaml}: the line is not indented like those before it, or a bracket above is not closed`,
    hint: 'give all keys of one level the same number of spaces, and close each [ with ] and each { with }',
  },
  BLOCK_AS_IMPLICIT_KEY: colonInText,
  MULTILINE_IMPLICIT_KEY: colonInText,
  MISSING_CHAR: {
    message: `${notYaml}: a closing quote, a comma or a colon is missing`,
    hint: 'close each quote that was opened, and put a comma between the items of a list in brackets',
  },
  BAD_SCALAR_START: { message: `${notYaml}: a text cannot begin with this character`, hint: 'put the text in "quotes"' },
  BAD_DQ_ESCAPE: {
    message: `${notYaml}: a backslash in "quotes" stands before a letter it cannot stand before`,
    hint: "write \\\\ for a backslash, or use 'single quotes'",
  },
  UNEXPECTED_TOKEN: {
    message: `${notYaml}: something stands where the text has ended already`,
    hint: 'put a whole text with {…}, […], a comma or quotes in it in "quotes"; inside them write \\" for a quote',
  },
  BLOCK_IN_FLOW: {
    message: `${notYaml}: a list with "- " stands inside brackets`,
    hint: 'write the items with commas between them, or take the brackets out',
  },
  MULTIPLE_DOCS: { message: `${notYaml}: --- begins a second document`, hint: 'take the line out, or make it a file of its own' },
};

const conflictMark = /^<{7} /m;

/** The marks that Git leaves where two people changed the same lines; undefined where there are none. */
export function conflictProblem(text: string, at: PlaceAt): Problem | undefined {
  const conflict = conflictMark.exec(text);
  if (!conflict) return undefined;
  const hint = 'keep one side, and take out the lines of <<<, === and >>>';
  return { ...at(conflict.index), message: 'Git left a conflict in the file', hint };
}

/** Where the text begins whose closing quote the parser missed; it says so only where the file ends or the next quote stands. */
function unclosedQuote(document: Document.Parsed, end: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      const quoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
      if (quoted && range && range[0] < end && range[2] >= end) start = range[0];
    },
  });
  return start;
}

function startOf({ code, pos: [start] }: YAMLParseError, document: Document.Parsed): number {
  return (code === 'MISSING_CHAR' ? unclosedQuote(document, start) : undefined) ?? start;
}

/** Korean and other keyboards type it; YAML takes it for a letter, and the slip shows only further on. */
const fullWidthColon = /(?<=^|\n)(?:[ ]|- )*[a-z]\w*(?=：)/g;

/** A text that its " #" ended right before the slip: the rest of a list in brackets, or of a text of several lines, was lost with it. */
function cutBefore(slip: number, text: string, document: Document.Parsed): CommentedValue | undefined {
  return commentedValues(text, document).find(
    (value) => value.start <= slip && text.slice(value.end, slip).trim() === '' && (value.isBelow ? !value.isEmpty : isCut(value, true)),
  );
}

/** The first slip: what the parser reports after it mostly follows from it. */
function slipProblem(error: YAMLParseError, text: string, document: Document.Parsed, at: PlaceAt): Problem {
  const cut = cutBefore(error.pos[0], text, document);
  if (cut) return cutTextProblem(cut, at);
  const unnamed = {
    message: `${notYaml}: ${error.message}`,
    hint: 'check quotes, colons and indentation on this line and the one before',
  };
  return { ...at(startOf(error, document)), ...(sayings[error.code] ?? unnamed) };
}

/** Each key that stands twice, up to the first slip. */
export function syntaxProblems(text: string, document: Document.Parsed, at: PlaceAt): Problem[] {
  const conflict = conflictProblem(text, at);
  if (conflict) return [conflict];
  const { errors } = document;
  const [error] = errors;
  const colon = [...text.matchAll(fullWidthColon)].find(({ index }) =>
    errors.some(({ pos: [from, to] }) => index <= to && index >= from - 1),
  );
  if (colon) {
    return [
      {
        ...at(colon.index + colon[0].length),
        message: `${notYaml}: a full-width colon (：) stands behind a key`,
        hint: 'type an ordinary colon and a space',
      },
    ];
  }
  const repeated = repeatedKeys(document)
    .filter(({ offset }) => !error || offset < error.pos[0])
    .map(({ offset, ...problem }) => ({ ...at(offset), ...problem }));
  return error ? [...repeated, slipProblem(error, text, document, at)] : repeated;
}
