/** The links of a text: a link may have words in several styles, and shows its address where nothing can be pressed. */
import type { Rich } from './reply.ts';

/** Neighbouring spans that lead to one place, or to none. */
export interface LinkRun {
  readonly spans: Rich;
  readonly href: string | undefined;
}

export function linkRuns(text: Rich): readonly LinkRun[] {
  const runs: { spans: Rich; href: string | undefined }[] = [];
  for (const span of text) {
    const last = runs.at(-1);
    if (last && last.href === span.href) last.spans = [...last.spans, span];
    else runs.push({ spans: [span], href: span.href });
  }
  return runs;
}

/** The address to show behind the words of a link; undefined for other text and where the words say it. */
export function addressBeside({ spans, href }: LinkRun): string | undefined {
  const words = spans.map(({ text }) => text).join('');
  return href === undefined || ['', 'mailto:', 'http://', 'https://'].some((scheme) => href === scheme + words) ? undefined : href;
}

/** Whether an app can open the address in a browser: no others may be sent as links. */
export function isWebAddress(href: string): boolean {
  return URL.canParse(href) && /^https?:$/.test(new URL(href).protocol);
}

/** The text with links only to where an app can send people; of any other the address is written behind the words. */
export function withOpenableLinks(text: Rich, longest = Number.POSITIVE_INFINITY): Rich {
  return linkRuns(text).flatMap((run): Rich => {
    if (run.href === undefined || (isWebAddress(run.href) && run.href.length <= longest)) return run.spans;
    const address = addressBeside(run);
    const words = run.spans.map(({ href, ...span }) => span);
    return address === undefined ? words : [...words, { text: ` (${address})` }];
  });
}
