/** Figures and tables as the benchmarks show them: no figure says more than a run holds. */

export const number = (value: number) => value.toLocaleString('en-GB');

/** Three figures: more would promise what a run does not hold. */
export const milliseconds = (value: number) => `${value >= 100 ? number(Math.round(value)) : value.toPrecision(value >= 10 ? 3 : 2)} ms`;

export const duration = (value: number) => (value >= 1_000 ? `${(value / 1_000).toFixed(1)} s` : milliseconds(value));

export const megabytes = (bytes: number) =>
  `${bytes >= 1e8 ? number(Math.round(bytes / 1e6)) : (bytes / 1e6).toPrecision(bytes >= 1e7 ? 3 : 2)} MB`;

/** How many times the other value. */
export const ratio = (value: number, other: number) =>
  `${value / other >= 10 ? number(Math.round(value / other)) : (value / other).toPrecision(2)} ×`;

/** The first row is the head. Columns of words stand to the left, those of figures to the right. */
export function table([head = [], ...rows]: readonly (readonly string[])[], isWords: (column: number) => boolean): string {
  const line = head.map((_, at) => (isWords(at) ? '---' : '---:'));
  return [head, line, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
