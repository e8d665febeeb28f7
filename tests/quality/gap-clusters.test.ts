/** Questions that ask for the same thing stand together, whatever their words or language, with the id that they are nearest to. */
import { beforeAll, expect, it } from 'vitest';
import { clusterGaps } from '../../src/quality/gap-clusters.ts';
import type { QuestionEngine } from '../../src/resolve/question-engine.ts';
import { engineOf, projectKnowledge } from '../support/project.ts';

let engine: QuestionEngine;

beforeAll(async () => {
  engine = engineOf(await projectKnowledge());
});

const cluster = (texts: Readonly<Record<string, number>>) =>
  clusterGaps(
    Object.entries(texts).map(([text, times]) => ({ text, times })),
    engine,
  ).map(({ questions, times, nearest }) => ({ texts: questions.map(({ text }) => text).sort(), times, nearest }));

it('questions in other words stand together, most asked first', () => {
  const clusters = cluster({ '비트코인 시세': 1, '딥시크 앱은 어디서 받아': 2, '딥시크 앱 어디서 다운로드 받아': 3 });
  expect(clusters.map(({ texts, times }) => [texts.length, times])).toEqual([
    [2, 5],
    [1, 1],
  ]);
});

it('how many and how often are asked of one matter in words that have nothing else in common', () => {
  const clusters = cluster({
    '재택은 주 며칠': 1,
    '재택근무 일주일에 몇 번': 1,
    '재택 근무는 매주 며칠까지 되나요': 1,
    '재택 장비 신청': 1,
    '연차는 며칠': 1,
    'how many days can I work from home': 1,
    'work from home days per week': 1,
  });
  expect(clusters.map(({ texts }) => texts)).toEqual([
    ['재택 근무는 매주 며칠까지 되나요', '재택근무 일주일에 몇 번', '재택은 주 며칠'].sort(),
    ['how many days can I work from home', 'work from home days per week'],
    ['재택 장비 신청'],
    ['연차는 며칠'],
  ]);
});

it('questions near one entry stand together in both languages', () => {
  const [first, ...others] = cluster({ '전력망이 AI의 진짜 장벽이라는 말': 1, 'is the power grid the real barrier for AI': 1 });
  expect(others).toEqual([]);
  expect(first?.nearest).toBe('faq/energy-barrier');
});

it('of none there are none', () => {
  expect(cluster({})).toEqual([]);
});
