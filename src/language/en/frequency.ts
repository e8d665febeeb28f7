/** English words by which one asks how many of a time, or how often: they say nothing of what is asked about. */
export const englishFrequency: readonly string[] =
  'day days daily week weeks weekly month months monthly year years yearly hour hours minute minutes time times per every each often frequency long maximum minimum max min'.split(
    ' ',
  );
