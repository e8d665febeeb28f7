/** "Post to channel" can be pressed twice before the private answer is gone: it posts once. */
import type { Once } from './once.ts';

/** Runs `post` unless it ran for this id; where it returns false, nothing was posted and a later press tries again. Returns false for a press that came second. */
export async function postOnce(once: Once, id: string, post: () => Promise<boolean>): Promise<boolean> {
  let posted = false;
  const isNew = await once.run(id, async () => {
    posted = await post();
  });
  if (isNew && !posted) once.forget(id);
  return isNew;
}
