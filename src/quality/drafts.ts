/** Entries that their maintainers call drafts: served, and not to be forgotten. Judges none of them. */
import type { LoadedFiles } from '../knowledge/loaded-files.ts';
import type { Problem } from '../knowledge/problem.ts';

export function drafts({ faq }: LoadedFiles): Problem[] {
  return faq
    .filter(({ value }) => value.draft === true)
    .map(({ value, source }) => ({
      ...source.keyPlace(['draft']),
      message: `${value.id} is a draft`,
      hint: 'take out “draft: true” when it is finished',
    }));
}
