/** The local Slack reads markup as Slack's app shows it, so that a test sees what a person would. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeTyped, readMrkdwn, readPlainText, visible } from '../../../playground/slack/mrkdwn.ts';

const read = (text: string) => visible(readMrkdwn(text), (id) => (id === 'U1' ? 'mina' : 'unknown'));

describe('mrkdwn', () => {
  it.each([
    ['*bold* and _italic_ and ~struck~', 'bold and italic and struck'],
    ['`code *as it is*`', 'code *as it is*'],
    ['```a\nb```', 'a\nb'],
    ['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
    ['<https://example.org|a link>', 'a link'],
    ['<https://example.org>', 'https://example.org'],
    ['<#C1|general>', '#general'],
    ['&lt;b&gt; &amp;amp;', '<b> &amp;'],
    ['&gt; quoted', 'quoted'],
    [':tada:', '⟦tada⟧'],
    ['@channel is only text', '@channel is only text'],
  ])('%s is shown as %s', (text, shown) => {
    expect(read(text)).toEqual({ text: shown, pings: [] });
  });

  it.each([
    ['<@U1>', '@mina', 'U1'],
    ['<!channel>', '@channel', 'channel'],
    ['<!here|here>', 'here', 'here'],
    ['<!subteam^S1|@team>', '@team', 'subteam'],
  ])('%s notifies', (text, shown, ping) => {
    expect(read(text)).toEqual({ text: shown, pings: [ping] });
  });

  it('of what a person typed never notifies', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(read(encodeTyped(`<@U1> ${typed} <!channel>`)).pings).toEqual([]);
      }),
    );
  });
});

describe('plain text', () => {
  it('shows what was typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(readPlainText(encodeTyped(typed), false)).toBe(typed);
      }),
    );
  });
});
