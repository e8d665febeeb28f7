/** Every source of an answer is named, with its date and the address of its section. */
import { expect, test } from 'vitest';
import { entryAnswer } from '../../src/answers/entry-answer.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Locale } from '../../src/language/locale.ts';
import { folderWith, validFolder } from '../support/knowledge-folder.ts';

const sources = `- id: report
  name: { ko: 보고서, en: Report }
  date: 2025-01-31
  href: http://wiki/report
  sections:
    - { id: 1, name: { ko: 1절, en: section 1 }, href: "#costs" }
    - { id: 2, name: { ko: 2절, en: section 2 }, href: "https://intra.corp.local:8443/r/2?x=1#top", date: 2026-03 }
- id: book
  name: { ko: 책, en: Book }
  date: 2024
- id: talk
  name: { ko: 발표, en: Talk }
`;

async function citations(source: string, locale: Locale, sourcesFile = sources) {
  const plan = validFolder['faq/plan.yaml'].replace('source: report#1', `source: ${source}`);
  const loaded = await loadKnowledge(await folderWith({ 'sources.yaml': sourcesFile, 'faq/plan.yaml': plan }));
  if (!loaded.ok) return loaded.problems.map(({ message }) => message);
  const [entry] = loaded.knowledge.entries;
  return entry && entryAnswer(entry, loaded.knowledge, locale).citations;
}

test('of one source', async () => {
  expect(await citations('report', 'en')).toEqual([{ label: 'Report (January 31, 2025)', href: 'http://wiki/report' }]);
});

test('of several, in their order, in either language', async () => {
  const all = '[report#1, "report#2", book, talk]';
  expect(await citations(all, 'en')).toEqual([
    { label: 'Report, section 1 (January 31, 2025)', href: 'http://wiki/report#costs' },
    { label: 'Report, section 2 (March 2026)', href: 'https://intra.corp.local:8443/r/2?x=1#top' },
    { label: 'Book (2024)' },
    { label: 'Talk' },
  ]);
  expect(await citations(all, 'ko')).toMatchObject([
    { label: '보고서 1절(2025년 1월 31일)' },
    { label: '보고서 2절(2026년 3월)' },
    { label: '책(2024년)' },
    { label: '발표' },
  ]);
});

test('what is neither a date nor a web address is told', async () => {
  expect(await citations('report', 'en', sources.replace('2026-03', 'spring'))).toEqual([
    expect.stringContaining('a date is written as 2026-12-31, 2026-12 or 2026'),
  ]);
  expect(await citations('report', 'en', sources.replace('2025-01-31', '2025-02-31'))).toEqual([
    expect.stringContaining('a date is written as 2026-12-31, 2026-12 or 2026'),
  ]);
  expect(await citations('report', 'en', sources.replace('http://wiki', 'file:///home'))).toEqual([
    expect.stringContaining('must be a web address: https://… or http://…'),
  ]);
  expect(await citations('report', 'en', sources.replace('"#costs"', 'costs'))).toEqual([expect.stringContaining('#refunds')]);
});
