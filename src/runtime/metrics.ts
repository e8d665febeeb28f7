/** What the bot counts of itself, in the form that Prometheus reads. Nothing of it tells who asked, or what. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { PlatformName } from '../core/adapter.ts';
import type { Memory } from '../core/memory.ts';
import type { PlatformState } from './platforms.ts';

/** What is looked at whenever somebody reads the metrics. */
export interface MetricSources {
  platforms(): ReadonlyMap<PlatformName, PlatformState>;
  inFlight(): number;
  /** Writes that wait for the database, and those that were given up so far. */
  writes(): { readonly waiting: number; readonly lost: number };
  /** What keeps anything from being remembered now; undefined where nothing does. */
  database(): string | undefined;
  knowledge(): KnowledgeState;
  /** The handle of the bot, by which several bots are told apart. */
  bot(): string;
  /** The names of the commands that there are. */
  commands(): readonly string[];
}

export interface KnowledgeState {
  /** Changes with every change of the folder. */
  readonly version: string;
  readonly entries: number;
  readonly tables: number;
  /** How many problems keep a newer state of the folder from being served. */
  readonly problems: number;
}

export interface Metrics {
  readonly registry: Registry;
  /** Counts what the bot tells. */
  readonly memory: Required<Pick<Memory, 'observe' | 'delivered' | 'slowed'>>;
  /** Counts a question that is recorded as having no answer. */
  gap(platform: PlatformName): void;
}

/** Seconds: the platforms give three. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30];

export function openMetrics({ platforms, inFlight, writes, database, knowledge, bot, commands }: MetricSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const questions = new Counter({
    name: 'capex_bot_questions_total',
    help: 'Questions and commands, by what came of them: answer, choices, none, notice, slowed.',
    labelNames: ['platform', 'command', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'capex_bot_reply_seconds',
    help: 'From the arrival of a question to its reply being with the platform, or given up.',
    labelNames: ['platform', 'surface', 'arrived'],
    buckets,
    registers,
  });
  const gaps = new Counter({
    name: 'capex_bot_gaps_total',
    help: 'Questions without an answer.',
    labelNames: ['platform'],
    registers,
  });

  const gauge = (name: string, help: string, read: (set: (value: number) => void) => void) =>
    new Gauge({
      name: `capex_bot_${name}`,
      help,
      registers,
      collect() {
        read((value) => this.set(value));
      },
    });
  gauge('replies_in_flight', 'Replies that are being made or sent now.', (set) => set(inFlight()));
  gauge('writes_waiting', 'What is to be remembered and waits for the database.', (set) => set(writes().waiting));
  gauge('writes_lost', 'What was given up because the database stayed away or did not take it.', (set) => set(writes().lost));
  gauge('database_problem', '1 while nothing can be remembered: the log says why.', (set) => set(database() === undefined ? 0 : 1));
  gauge('knowledge_problems', 'Problems that keep a newer state of the knowledge from being served.', (set) => set(knowledge().problems));
  gauge('knowledge_entries', 'FAQ entries and claims that are served.', (set) => set(knowledge().entries));
  gauge('knowledge_tables', 'Tables that are served.', (set) => set(knowledge().tables));
  new Gauge({
    name: 'capex_bot_knowledge_info',
    help: 'The version of the knowledge that is served.',
    labelNames: ['bot', 'version'],
    registers,
    collect() {
      this.reset();
      this.set({ bot: bot(), version: knowledge().version }, 1);
    },
  });
  new Gauge({
    name: 'capex_bot_platform_state',
    help: '1 for the state that the platform is in: starting, connected, interrupted, refused, misconfigured.',
    labelNames: ['platform', 'state'],
    registers,
    collect() {
      this.reset();
      for (const [platform, state] of platforms()) this.set({ platform, state }, 1);
    },
  });

  /** People may type any name; only those of commands become a label. */
  const commandLabel = (name: string) => (commands().includes(name) ? name : 'unknown');

  return {
    registry,
    gap: (platform) => gaps.inc({ platform }),
    memory: {
      observe({ command }, { place: { platform } }, { status }) {
        questions.inc({ platform, command: commandLabel(command), outcome: status });
      },
      delivered({ place: { platform }, surface, receivedAt }, arrived) {
        if (receivedAt !== undefined)
          seconds.observe({ platform, surface, arrived: String(arrived) }, (performance.now() - receivedAt) / 1_000);
      },
      slowed({ place: { platform } }) {
        questions.inc({ platform, command: 'unknown', outcome: 'slowed' });
      },
    },
  };
}
