/** Which name others are measured by, and which way, is read from both languages; a name that is itself spoken of is none. */
import { beforeAll, expect, it } from 'vitest';
import { type Question, questionReader } from '../../src/question/question.ts';
import { projectKnowledge } from '../support/project.ts';

let read: (text: string) => Question;

beforeAll(async () => {
  read = questionReader(await projectKnowledge());
});

it.each([
  ['메타보다 많이 쓰는 회사는?', { name: 'meta', direction: 'more' }],
  ['Meta보다 적은 데는', { name: 'meta', direction: 'less' }],
  ['마이크로 소프트 보다 낮은 곳', { name: 'microsoft', direction: 'less' }],
  ['아마존이 구글보다는 더 쓰지', { name: 'alphabet', direction: 'more' }],
  ['who invests more than Amazon Web Services', { name: 'amazon', direction: 'more' }],
  ['anyone behind Google?', { name: 'alphabet', direction: 'less' }],
  ['who is ahead of Meta', { name: 'meta', direction: 'more' }],
  ['메타는 작년보다 더 쓰나', undefined],
  ['메타가 실적은 어때', undefined],
  ['Meta spends more than expected', undefined],
  ['메타보다 구글', undefined],
] as const)('%s → %j', (text, than) => {
  expect(read(text).than).toEqual(than);
});
