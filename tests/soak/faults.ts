/** What goes wrong in a soak: connections, rate limits, servers that fail, a database that is held, knowledge that is edited and broken. Every fault passes by itself. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'libsql';
import { rateLimit } from '../../playground/discord/rest.ts';
import type { DiscordServer } from '../../playground/discord/server.ts';
import type { SlackServer } from '../../playground/slack/server.ts';
import type { RecordedAbsences } from './absences.ts';

export interface Fault {
  readonly label: string;
  happen(): void | Promise<void>;
}

export interface Victims {
  readonly slack: SlackServer;
  readonly discord: DiscordServer;
  readonly knowledgeDir: string;
  readonly databaseFile: string;
  readonly absences: RecordedAbsences;
}

/** Milliseconds for which something stays broken. */
const broken = 2_000;

async function holdDatabase(file: string): Promise<void> {
  const database = new Sqlite(file);
  try {
    database.exec('begin immediate');
    await pause(broken);
    database.exec('rollback');
  } finally {
    database.close();
  }
}

/** Two may overlap: each leaves behind what was there before all of them. */
function editing(file: string) {
  const original = readFileSync(file, 'utf8');
  return async (text: (original: string) => string) => {
    await writeFile(file, text(original));
    await pause(broken);
    await writeFile(file, original);
  };
}

/** Each of them about as often as the others. */
export function faultsFor({ slack, discord, knowledgeDir, databaseFile, absences }: Victims): readonly Fault[] {
  const edit = editing(join(knowledgeDir, 'faq/bubble.yaml'));
  const overloaded = { status: 503, headers: { 'retry-after': '0.5' }, body: { message: 'Service unavailable', code: 0 } };
  return [
    { label: 'Slack cuts the socket', happen: () => slack.socketMode.drop() },
    { label: 'Slack refreshes the socket', happen: () => slack.socketMode.disconnect() },
    { label: 'Slack limits messages', happen: () => slack.limitRate('chat.postMessage', 1, 3) },
    { label: 'Slack is overloaded', happen: () => slack.fail('chat.postMessage', 503, 1, 2) },
    { label: 'Discord cuts the gateway', happen: () => discord.gateway.drop() },
    { label: 'Discord asks to reconnect', happen: () => discord.gateway.askToReconnect() },
    { label: 'Discord ends the connection', happen: () => discord.gateway.invalidate(true) },
    {
      label: 'Discord ends the session',
      happen() {
        absences.sessionEnded();
        discord.gateway.invalidate(false);
      },
    },
    { label: 'Discord limits messages', happen: () => discord.failNext(rateLimit(3, 1, /\/messages$/)) },
    { label: 'Discord limits answers', happen: () => discord.failNext(rateLimit(1, 0.5, /\/callback$/)) },
    { label: 'Discord is overloaded', happen: () => discord.failNext({ times: 2, path: /\/(messages|callback)$/, ...overloaded }) },
    {
      label: 'Discord’s word is lost',
      happen: () => discord.failNext({ times: 1, path: /\/messages$/, answerLost: true, status: 200, body: {} }),
    },
    { label: 'the database is held', happen: () => holdDatabase(databaseFile) },
    { label: 'the knowledge is edited', happen: () => edit((text) => text.replace(/^title:/m, 'owner: soak\ntitle:')) },
    { label: 'the knowledge is broken', happen: () => edit((text) => `${text}\n  : [`) },
  ];
}
