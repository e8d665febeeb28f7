/** One page of a long list, with the buttons that turn to the others. Knows nothing of what is listed. */
import type { Call, Offer } from '../core/reply.ts';
import type { ListRange } from '../language/conversation-wording.ts';
import { type Locale, language } from '../language/locale.ts';

/** The option that says which page, from 1. Only the bot's own buttons give it. */
export const pageOption = 'page';

/** Each has a row of its own: with these and the buttons that turn pages a message is well within Discord's 40 components. */
const onPage = 10;

export interface ListPage<Item> {
  readonly shown: readonly Item[];
  readonly range: ListRange;
  /** To the page before and the one after; none where there is only one page. */
  readonly turns: readonly Offer[];
}

const pagesOf = (items: readonly unknown[]) => Math.max(1, Math.ceil(items.length / onPage));

/** Whether the text is the number of a page that such a list has. */
export function isPageOf(items: readonly unknown[], text: string): boolean {
  return /^[1-9]\d{0,3}$/.test(text) && Number(text) <= pagesOf(items);
}

/** `call` gives the first page. A page that there is not, as the list has become shorter since, is the nearest one. */
export function pageOf<Item>(items: readonly Item[], asked: string | undefined, call: Call, locale: Locale): ListPage<Item> {
  const pages = pagesOf(items);
  const page = Math.min(pages, Math.max(1, Number.parseInt(asked ?? '1', 10) || 1));
  const before = (page - 1) * onPage;
  const shown = items.slice(before, before + onPage);
  const { previousPage, nextPage } = language(locale).wording.conversation;
  const turn = (label: string, to: number): Offer[] =>
    to < 1 || to > pages ? [] : [{ label, call: { ...call, args: { ...call.args, [pageOption]: String(to) } } }];
  const [first, ...others] = [...turn(previousPage, page - 1), ...turn(nextPage, page + 1)];
  return {
    shown,
    range: { from: before + 1, to: before + shown.length, of: items.length, page, pages },
    turns: first ? [{ ...first, startsRow: true }, ...others] : [],
  };
}
