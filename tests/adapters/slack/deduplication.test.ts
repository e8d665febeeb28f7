import { describe, expect, it } from 'vitest';
import { deduplication } from '../../../src/adapters/slack/deduplication.ts';
import { gate } from '../../support/gate.ts';

describe('work of one id', () => {
  it('is done once, and the second time waits until it is done', async () => {
    const { once } = deduplication();
    const held = gate();
    const order: string[] = [];
    const first = once('Ev1', async () => {
      await held.opened;
      order.push('done');
    });
    const second = once('Ev1', async () => void order.push('done twice')).then((isNew) => order.push(`again: ${isNew}`));
    held.open();
    expect(await first).toBe(true);
    await second;
    expect(order).toEqual(['done', 'again: false']);
  });

  it('that failed is not tried again: a person may have half of the answer', async () => {
    const { once } = deduplication();
    await expect(once('Ev1', () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(await once('Ev1', () => Promise.reject(new Error('refused again')))).toBe(false);
  });

  it('is forgotten after an hour', async () => {
    let now = 0;
    const { once } = deduplication(() => now);
    await once('Ev1', async () => {});
    now = 59 * 60_000;
    expect(await once('Ev1', async () => {})).toBe(false);
    now = 61 * 60_000;
    expect(await once('Ev1', async () => {})).toBe(true);
  });

  it('is forgotten when too many came since, the oldest first', async () => {
    const { once } = deduplication();
    for (let event = 0; event <= 5_000; event++) await once(`Ev${event}`, async () => {});
    expect(await once('Ev5000', async () => {})).toBe(false);
    expect(await once('Ev0', async () => {})).toBe(true);
  });
});
