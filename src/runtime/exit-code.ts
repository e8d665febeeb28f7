/** How a process ends, told to whatever started it. Holds values only. */

export const exitCode = {
  done: 0,
  /** Starting again may help. */
  failed: 1,
  /** It does not help before a person mends settings, tokens or knowledge: EX_CONFIG of sysexits.h, so that a supervisor can tell. */
  misconfigured: 78,
} as const;
