/** A limit on how long something that may fail or hang is waited for. Never rejects; the work itself goes on. */

/** What the work comes to, or the other value where it fails or takes longer than so many milliseconds. */
export async function within<T>(milliseconds: number, work: () => Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  try {
    return await Promise.race([work().catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}
