/** What a maintainer adds with two phrasings a language is found at once in other words, in the article's folder, which has hundreds of phrasings for its other entries. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { askAndMark } from '../../src/cli/ask-and-mark.ts';
import { commandsWith } from '../../src/commands/commands.ts';
import { createBot } from '../../src/core/bot.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { defaultLocale } from '../../src/language/locale.ts';
import type { Question, Result } from '../../src/quality/evaluation.ts';
import { questionEngine, sampleClock } from '../../src/resolve/question-engine.ts';
import { articleFolder } from '../support/article.ts';

const entry = `title:
  ko: 빅테크는 왜 해저 케이블을 직접 까나?
  en: Why does Big Tech lay its own undersea cables?
answer:
  ko: |
    데이터 센터가 여러 대륙에 흩어져 있어 그 사이를 오가는 데이터가 크게 늘었습니다. 길게 보면 통신사 회선을 빌리는 것보다 직접 까는 편이 싸고, 하나가 끊겨도 다른 길로 돌릴 수 있습니다.
  en: |
    Their data centres stand on several continents, and the traffic between them has grown. Over the years a cable of one's own is cheaper than lines rented from carriers, and when one breaks, the traffic takes another way.
questions:
  - 빅테크가 해저 케이블을 직접 까는 이유는?
  - 바다 밑 케이블은 왜 스스로 설치해?
  - Why do tech giants lay their own submarine cables?
  - What are their own undersea cables for?
source: article
`;

/** Written before anybody saw how they are found. */
const asked = {
  ko: [
    '해저 케이블을 굳이 자기들이 까는 까닭이 뭐예요',
    '바닷속에 케이블 깔아서 뭐 하려는 거야?',
    '통신사 회선 빌리면 되지 왜 해저케이블까지 직접 놓는대',
    '빅테크 해저 광케이블 투자 이유',
    '해저 케이블 왜 직접 설치함?',
  ],
  en: [
    "what's the point of owning an undersea cable",
    "why don't they just rent lines from carriers instead of laying cables on the sea floor",
    'reason big tech builds submarine cables itself',
    'How come Google and Meta are putting cables across the ocean?',
  ],
} as const;

async function articleWith(file: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'added-entry-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(articleFolder, folder, { recursive: true });
  await writeFile(join(folder, file), text);
  return folder;
}

it('at least seven of nine new ways of asking find it or offer it, and none is answered with another entry', async () => {
  const loaded = await loadKnowledge(await articleWith('faq/undersea-cables.yaml', entry));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const bot = createBot(commandsWith(questionEngine(loaded.knowledge, sampleClock(loaded.knowledge))), pino({ level: 'silent' }));
  const results: Result[] = [];
  for (const lang of ['ko', 'en'] as const) {
    for (const q of asked[lang]) {
      const question: Question = { q, lang, tag: 'paraphrase', expect: ['faq/undersea-cables'] };
      results.push(await askAndMark(bot, defaultLocale, question));
    }
  }
  const told = results.map(
    ({ question, mark, given }) => `${mark}: ${question.q} (${given.id ?? given.choices?.join(', ') ?? given.status})`,
  );
  expect(
    told.filter((line) => line.startsWith('wrong')),
    told.join('\n'),
  ).toEqual([]);
  expect(results.filter(({ mark }) => mark === 'right' || mark === 'offered').length, told.join('\n')).toBeGreaterThanOrEqual(7);
});
