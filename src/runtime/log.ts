/** The bot's log: one JSON object a line for machines, readable lines where a person looks at a terminal. Decides nothing of what is logged. */
import pino, { type Logger } from 'pino';

/** Writes at once, so that the last lines before an exit are not lost. */
export async function createLog(level: string, output: NodeJS.WriteStream & { readonly fd: number }): Promise<Logger> {
  if (!output.isTTY) return pino({ level }, pino.destination({ dest: output.fd, sync: true }));
  const { default: pretty } = await import('pino-pretty');
  return pino({ level }, pretty({ destination: output.fd, sync: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' }));
}
