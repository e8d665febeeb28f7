/** The bot's log: one JSON object a line for machines, readable lines where a person looks at a terminal. Decides nothing of what is logged. */
import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';

/** Writes at once, so that the last lines before an exit are not lost. */
export function createLog(level: string, output: NodeJS.WriteStream & { readonly fd: number }): Logger {
  const destination = output.isTTY
    ? pretty({ destination: output.fd, sync: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' })
    : pino.destination({ dest: output.fd, sync: true });
  return pino({ level }, destination);
}
