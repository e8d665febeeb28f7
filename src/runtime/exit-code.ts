/** How a process ends, told to the program that started it. Holds values only. */

export const exitCode = {
  done: 0,
  /** Starting again may help. */
  failed: 1,
  /** A command line that cannot be read, as shells have it. */
  wrongUse: 2,
  /** It does not help before a person fixes settings, tokens or knowledge: EX_CONFIG of sysexits.h, so that a supervisor can tell. */
  misconfigured: 78,
} as const;
