/**
 * A Slack of the project's own on loopback: Web API, Socket Mode and signed HTTP deliveries that a real Slack client works with, and the people who use it.
 * Keeps everything in memory, refuses what Slack would refuse, and fails on demand. Imports nothing of the bot.
 */
import type { AddressInfo } from 'node:net';
import { type Deliveries, deliveries, type Transport } from './delivery.ts';
import { httpDelivery } from './http-delivery.ts';
import { type Fault, httpServer, type RecordedRequest, tooManyRequests } from './http-server.ts';
import * as limits from './limits.ts';
import { type Person, person } from './person.ts';
import { posts } from './posts.ts';
import { responses } from './responses.ts';
import { openSocketMode, type SocketMode } from './socket-mode.ts';
import { webApi } from './web-api.ts';
import { createWorkspace, type User, type Workspace } from './workspace.ts';

export interface SlackServerOptions {
  /** The tokens that are accepted. */
  readonly botToken: string;
  readonly appToken: string;
  /** Whether the bot was given the scope channels:history; not by default. */
  readonly readsChannels?: boolean;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly botName?: string;
  readonly workspaceName?: string;
  /** Milliseconds in which the bot must acknowledge; Slack's three seconds by default. */
  readonly acknowledgement?: number;
  /** Milliseconds now; the system's clock by default. */
  now?(): number;
}

export interface HttpMode {
  readonly requestUrl: string;
  readonly signingSecret: string;
}

export interface Held {
  /** Resolves when the first of them is here. */
  readonly arrived: Promise<void>;
  release(): void;
}

export interface SlackServer {
  /** What a client is given as the address of the Web API; ends with a slash. */
  readonly apiUrl: string;
  readonly workspace: Workspace;
  readonly socketMode: SocketMode;
  /** All that the bot was told so far, oldest first. */
  readonly deliveries: Deliveries;
  /** Every request that the bot made so far, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Tells the bot everything by signed HTTP requests from now on, instead of over its socket. */
  useHttp(mode: HttpMode): void;
  /** A new person in the workspace and its public channels. */
  join(name: string, locale?: string): Person;
  /** The same person again. */
  as(user: User): Person;
  /** The next calls of a method (or of `response_url`) are answered with 429. */
  limitRate(method: string, retryAfter: number, times?: number): void;
  /** The next calls of a method (or of `response_url`) are answered with this status, such as 503. `retryAfter` is in seconds. */
  fail(method: string, status: number, retryAfter?: number, times?: number): void;
  /** The next calls of a method (or of `response_url`) are refused with this error; `fields` stand beside it. */
  refuse(method: string, code: string, times?: number, fields?: object): void;
  /** The next calls of a method are carried out, but their answers are lost on the way. */
  loseAnswers(method: string, times?: number): void;
  /** The next calls of a method are carried out and answered only once they are released. */
  hold(method: string, times?: number): Held;
  /** From now on every method refuses the tokens (`token_revoked`), and what is connected with them is cut. */
  revokeTokens(): void;
  /** Forgets every message, delivery and request so far, for tests of many thousands. */
  forget(): void;
  /** Called whenever something happens here, until the returned function is called. */
  watch(listener: () => void): () => void;
  /** Resolves when the condition holds; looks again whenever something happens here. Rejects after ten seconds. */
  until(condition: () => boolean, waitingFor?: string): Promise<void>;
  close(): Promise<void>;
}

const patience = 10_000;

export async function openSlack({
  botToken,
  appToken,
  readsChannels = false,
  port = 0,
  botName = 'bot',
  workspaceName = 'Playground',
  acknowledgement = limits.acknowledgement,
  now = Date.now,
}: SlackServerOptions): Promise<SlackServer> {
  const workspace = createWorkspace({ name: workspaceName, botName, now });
  const waiting = new Set<() => void>();
  const changed = () => {
    for (const look of waiting) look();
  };

  const requests: RecordedRequest[] = [];
  const faults: Fault[] = [];
  let http: Transport | undefined;
  let revoked = false;
  const transport = () => http ?? socketMode;
  const sent = deliveries(
    { deliver: (envelope, retry) => transport().deliver(envelope, retry), giveUp: () => transport().giveUp() },
    changed,
  );
  const written = posts(workspace, sent);
  const answers = responses(workspace, written, () => `http://127.0.0.1:${taken}`);
  const api = webApi({
    workspace,
    posts: written,
    botToken,
    appToken,
    readsChannels,
    revoked: () => revoked,
    ticket: () => socketMode.ticket(),
  });
  const server = httpServer({ api, responses: answers, requests, faults, changed });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo; // An IP socket that listens has an address of this form.
  const socketMode = openSocketMode({
    server,
    url: `ws://127.0.0.1:${taken}/link/`,
    appId: workspace.appId,
    acknowledgement,
    connected: () => sent.catchUp(),
    changed,
  });

  const fail: SlackServer['fail'] = (method, status, retryAfter, times = 1) =>
    void faults.push({ method, kind: { type: 'status', status, ...(retryAfter === undefined ? {} : { retryAfter }) }, times });
  const as = (user: User) => person(user, { workspace, posts: written, deliveries: sent, responses: answers });
  return {
    apiUrl: `http://127.0.0.1:${taken}/api/`,
    workspace,
    socketMode,
    deliveries: sent,
    requests,
    as,
    useHttp: (mode) => {
      http = httpDelivery({ ...mode, acknowledgement, now });
    },
    join: (name, locale = 'ko-KR') => as(workspace.addUser(name, locale)),
    limitRate: (method, retryAfter, times = 1) => fail(method, tooManyRequests, retryAfter, times),
    fail,
    refuse: (method, code, times = 1, fields = {}) => void faults.push({ method, kind: { type: 'error', code, fields }, times }),
    loseAnswers: (method, times = 1) => void faults.push({ method, kind: { type: 'answer lost' }, times }),
    revokeTokens() {
      revoked = true;
      socketMode.drop();
    },
    forget() {
      for (const { messages } of workspace.channels.values()) messages.splice(0);
      requests.splice(0);
      sent.forget();
      answers.forget();
    },
    hold(method, times = 1) {
      let release = () => {};
      const until = new Promise<void>((resolve) => {
        release = resolve;
      });
      const arrived = new Promise<void>((resolve) => {
        faults.push({ method, kind: { type: 'held', until, onArrival: resolve }, times });
      });
      return { arrived, release };
    },
    watch(listener) {
      waiting.add(listener);
      return () => void waiting.delete(listener);
    },
    until: (condition, waitingFor = 'what was expected') =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`Waited ${patience} ms in vain for ${waitingFor}.`));
        }, patience);
        const look = () => {
          if (!condition()) return;
          waiting.delete(look);
          clearTimeout(timer);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    async close() {
      await socketMode.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
