/**
 * What becomes of posted answers when the knowledge changes, on every platform that posts: with the real commands, a real database and files that are edited.
 * Says what a person sees, never how a platform sends it.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { type Bot, createBot } from '../../src/core/bot.ts';
import type { Post } from '../../src/core/post.ts';
import { paragraph, type Reply } from '../../src/core/reply.ts';
import { listPosts } from '../../src/store/posts.ts';
import { validFolder } from '../support/knowledge-folder.ts';
import { memoryLog } from '../support/memory-log.ts';
import { answer, answers, scriptedCommand } from '../support/scripted-bot.ts';
import { type CorrectionStage, settled, tell } from './correction-stage.ts';

const plan = validFolder['faq/plan.yaml'];
const spending = validFolder['table/spending.yaml'];

export function correctionContract(name: string, open: (bot: Bot) => Promise<CorrectionStage>): void {
  describe(`${name}, when what was posted is wrong`, () => {
    const closing: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const close of closing.splice(0).reverse()) await close();
    });

    const told = () => tell(open, closing);

    it.each([
      ['a mention', (stage: CorrectionStage) => stage.mention('계획이 뭐야?'), false],
      ['“Post to channel”', (stage: CorrectionStage) => stage.post('/faq plan'), true],
    ])('the answer to %s shows the new figure in its place, and the day', async (_, ask, signed) => {
      const told_ = await told();
      const { stage, edit, remembered, said } = told_;
      await ask(stage);
      await remembered();
      const before = stage.open().length;
      expect(said()).toContain('약 50억 달러');

      await edit({ 'faq/plan.yaml': plan.replace('5e9', '6e9') });
      await expect.poll(said, { timeout: 5_000 }).toContain('약 60억 달러');
      await settled(told_);
      expect(said()).not.toContain('50억');
      expect(said()).toMatch(/\d{4}년 \d{1,2}월 \d{1,2}일에 바로잡은 답입니다/);
      expect(said().includes('님이 올린 답입니다')).toBe(signed);
      expect(stage.open().length).toBe(before);
      expect(stage.changes()).toBe(1);

      await edit({ 'faq/plan.yaml': plan.replace('5e9', '7e9') });
      await expect.poll(said, { timeout: 5_000 }).toContain('약 70억 달러');
      expect(said().match(/바로잡은/g)).toHaveLength(1);
    });

    it('another lead is shown; another title, question, related entry or further text changes nothing', async () => {
      const told_ = await told();
      const { stage, edit, remembered, said } = told_;
      await stage.mention('계획이 뭐야?');
      await remembered();
      const more = plan
        .replace('title: { ko: 계획,', 'title: { ko: 새 계획,')
        .replace('계획이 뭐야?', '계획이 뭐야?, 무슨 계획이 있어?')
        .replace('related: [claim/cheap, spending/acme]', 'related: []');
      await edit({
        'faq/plan.yaml': more.replace('ko: 비용은 {cost}입니다.', 'ko: "비용은 {cost}입니다.\\n\\n자세한 내용은 아직 없습니다."'),
      });
      await edit({ 'faq/plan.yaml': more.replace('비용은 {cost}입니다.', '비용은 모두 {cost}입니다.') });
      await expect.poll(said, { timeout: 5_000 }).toContain('비용은 모두 약 50억 달러입니다');
      await settled(told_);
      expect(stage.changes()).toBe(1);
    });

    it('a computed answer follows its rows, and one that rests on none of them stays', async () => {
      const told_ = await told();
      const { stage, edit, remembered, said } = told_;
      await stage.mention('계획이 뭐야?');
      await stage.mention('아크메 지출 얼마야?');
      await remembered(2);
      await edit({ 'table/spending.yaml': spending.replace('high: 2e9', 'high: 4e9') });
      await expect.poll(said, { timeout: 5_000 }).toContain('10억~40억 달러');
      await settled(told_);
      expect(stage.changes()).toBe(1);
    });

    it('an entry that is gone is marked as withdrawn, once; back again, it is shown again', async () => {
      const told_ = await told();
      const { stage, edit, remembered, said } = told_;
      await stage.mention('계획이 뭐야?');
      await remembered();
      const without = {
        'faq/plan.yaml': undefined,
        'table/spending.yaml': spending.replace('    entry: faq/plan\n', '').replace('related: [faq/plan]\n', ''),
      };
      await edit(without);
      await expect.poll(said, { timeout: 5_000 }).toMatch(/‘계획’ 답은 \d{4}년 \d{1,2}월 \d{1,2}일에 자료에서 빠져 거두었습니다\./);
      expect(said()).not.toContain('50억');
      await settled(told_);
      await edit(without);
      expect(stage.changes()).toBe(1);
      await edit({});
      await expect.poll(said, { timeout: 5_000 }).toContain('약 50억 달러');
    });

    it('a platform that asks to wait is waited for', async () => {
      const told_ = await told();
      const { stage, edit, remembered, said } = told_;
      await stage.mention('계획이 뭐야?');
      await remembered();
      stage.limitRate();
      await edit({ 'faq/plan.yaml': plan.replace('5e9', '6e9') });
      await expect.poll(said, { timeout: 6_000 }).toContain('약 60억 달러');
    });

    it('a change of which nobody heard whether it arrived is not made again', async () => {
      const told_ = await told();
      const { stage, edit, remembered, said } = told_;
      await stage.mention('계획이 뭐야?');
      await remembered();
      stage.loseAnswer();
      await edit({ 'faq/plan.yaml': plan.replace('5e9', '6e9') });
      await expect.poll(said, { timeout: 5_000 }).toContain('약 60억 달러');
      await settled(told_);
      expect(stage.changes()).toBe(1);
    });

    it('of several processes one corrects it', async () => {
      const told_ = await told();
      const { stage, edit, remembered, said, otherProcess } = told_;
      await stage.mention('계획이 뭐야?');
      await remembered();
      const others = [otherProcess(), otherProcess(), otherProcess()];
      await edit({ 'faq/plan.yaml': plan.replace('5e9', '6e9') });
      for (const other of others) other.check();
      await expect.poll(said, { timeout: 5_000 }).toContain('약 60억 달러');
      await settled(told_);
      for (const other of others) other.check();
      await Promise.all(others.map((other) => other.stop()));
      expect(stage.changes()).toBe(1);
    });

    it('one of another workspace is left to whoever is connected there', async () => {
      const told_ = await told();
      const { stage, store, edit, remembered, said } = told_;
      await stage.mention('계획이 뭐야?');
      await remembered();
      const [post] = await store.use(listPosts);
      if (post) store.recordPost({ ...post, place: { ...post.place, workspace: 'elsewhere' } });
      await remembered(2);
      await edit({ 'faq/plan.yaml': plan.replace('5e9', '6e9') });
      await expect.poll(said, { timeout: 5_000 }).toContain('약 60억 달러');
      await settled(told_);
      expect(stage.changes()).toBe(1);
      expect((await store.use(listPosts)).map(({ correctedOn }) => correctedOn !== undefined).sort()).toEqual([false, true]);
    });

    it('one that somebody deleted is forgotten', async () => {
      const { stage, edit, remembered } = await told();
      await stage.mention('계획이 뭐야?');
      await remembered();
      stage.deleteLast();
      await edit({ 'faq/plan.yaml': plan.replace('5e9', '6e9') });
      await remembered(0);
    });

    it('takes no more messages than were posted, and leaves none that it does not need', async () => {
      const posts: Post[] = [];
      const text = Array.from(
        { length: 90 },
        (_, index) => `This is sentence ${index} of an answer that is longer than one message may be.`,
      );
      const table = { columns: [{ title: 'Company', align: 'left' as const }], rows: [['Acme']] };
      const long = answers(
        answer({
          id: 'faq/long',
          title: 'Long',
          body: [paragraph(text.join(' '))],
          tables: [table, table],
          stated: { lead: '', figures: [] },
        }),
      );
      const short = (title: string) => answers(answer({ id: 'faq/long', title }));
      const commands = [scriptedCommand('ask', 'question', () => long)];
      const stage = await open(createBot(commands, memoryLog().log, { memory: { posted: (post) => posts.push(post) } }));
      closing.push(() => stage.close());
      await stage.mention('everything');
      const [post] = posts;
      if (!post) throw new Error('Nothing was posted.');
      expect(post.messages.length).toBeGreaterThan(1);
      expect(stage.open()).toHaveLength(post.messages.length);

      const correct = (messages: readonly string[], ...replies: readonly Reply[]) =>
        stage.adapter.correct?.({
          ...post,
          messages,
          outcomes: replies.map((reply) => ({ reply })),
          correctedOn: '2026-11-24',
          unsure: false,
        });
      const one = post.messages.slice(0, 1);
      expect(await correct(post.messages, short('Shorter'))).toEqual({ status: 'shown', messages: one });
      expect(stage.open()).toMatchObject([{ text: expect.stringContaining('Shorter') }]);
      expect(await correct(one, long, short('As much as fits'))).toEqual({ status: 'shown', messages: one });
      expect(stage.open()).toMatchObject([{ text: expect.stringContaining('As much as fits') }]);
      expect(await correct(one, long)).toMatchObject({ status: 'refused' });
      // Of two messages of a post one is gone.
      expect(await correct([...one, '1700000000.000100'], long, short('What is left'))).toEqual({ status: 'shown', messages: one });
      expect(stage.open()).toMatchObject([{ text: expect.stringContaining('What is left') }]);
    });

    it('what only one person sees is not remembered, nor what is no answer', async () => {
      const { stage, store, remembered } = await told();
      await stage.dm('계획이 뭐야?');
      await stage.slash('/faq plan');
      await stage.mention('zorbex');
      await stage.mention('계획이 뭐야?');
      await remembered();
      expect(await store.use(listPosts)).toMatchObject([{ parts: [{ id: 'faq/plan', stated: { figures: ['약 50억 달러'] } }] }]);
    });
  });
}
