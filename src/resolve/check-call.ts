/** The name and options of the command that holds a statement against the knowledge: what buttons carry. `commands/check` defines it. */
export const checkCall = { command: 'check', statement: 'statement', about: 'about' } as const;
