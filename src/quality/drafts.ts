/** What is not served yet, not to be forgotten, with all that still keeps it from being served. Stops nothing. */
import type { LoadedDrafts } from '../knowledge/loaded-files.ts';
import type { Problem } from '../knowledge/problem.ts';
import { fileFindings } from './knowledge-check.ts';

/** For each draft a line, and one for each thing that would be a problem if it were none. */
export function drafts({ found, remarks, files }: LoadedDrafts): Problem[] {
  return [
    ...found.map(({ id, place }) => ({
      ...place,
      message: `${id} is a draft and not served yet`,
      hint: 'take out “draft: true” when it is finished',
    })),
    ...remarks,
    ...fileFindings(files),
  ];
}
