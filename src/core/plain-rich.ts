/** A run of text without its styles, and with the addresses of its links: for wherever there is nothing but characters. */
import { addressBeside, linkRuns } from './links.ts';
import type { Cell, Rich } from './reply.ts';

export function plainRich(text: Rich): string {
  return linkRuns(text)
    .map((run) => {
      const words = run.spans.map((span) => span.text).join('');
      const address = addressBeside(run);
      return address === undefined ? words : `${words} (${address})`;
    })
    .join('');
}

export function plainCell(cell: Cell): string {
  return typeof cell === 'string' ? cell : plainRich(cell);
}
