/** Each event is dealt with once, however often and wherever it is delivered. */
import { describe, expect, it } from 'vitest';
import { onceEach } from '../../../src/adapters/shared/once.ts';
import type { EventLock, EventLocks } from '../../../src/core/event-locks.ts';
import { gate } from '../../support/gate.ts';

describe('work of one id', () => {
  it('is done once, and the second time waits until it is done', async () => {
    const once = onceEach();
    const held = gate();
    const order: string[] = [];
    const first = once.run('Ev1', async () => {
      await held.opened;
      order.push('done');
    });
    const second = once.run('Ev1', async () => void order.push('done twice')).then((isNew) => order.push(`again: ${isNew}`));
    held.open();
    expect(await first).toBe(true);
    await second;
    expect(order).toEqual(['done', 'again: false']);
  });

  it('that failed is not tried again: a person may have half of the answer', async () => {
    const once = onceEach();
    await expect(once.run('Ev1', () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(await once.run('Ev1', () => Promise.reject(new Error('refused again')))).toBe(false);
  });

  it('is forgotten after an hour', async () => {
    let now = 0;
    const once = onceEach({ now: () => now });
    await once.run('Ev1', async () => {});
    now = 59 * 60_000;
    expect(await once.run('Ev1', async () => {})).toBe(false);
    now = 61 * 60_000;
    expect(await once.run('Ev1', async () => {})).toBe(true);
  });

  it('is forgotten when too many came since, the oldest first', async () => {
    const once = onceEach();
    for (let event = 0; event <= 5_000; event++) await once.run(`Ev${event}`, async () => {});
    expect(await once.run('Ev5000', async () => {})).toBe(false);
    expect(await once.run('Ev0', async () => {})).toBe(true);
  });

  it('that another process has is not done here', async () => {
    const told: string[] = [];
    const eventLocks: EventLocks = {
      acquire: async (id) => (id === 'theirs' ? 'taken' : 'new'),
      settle: (id) => told.push(`settled ${id}`),
      release: (id) => told.push(`released ${id}`),
    };
    const once = onceEach({ eventLocks });
    expect(await once.run('theirs', async () => void told.push('done'))).toBe(false);
    expect(told).toEqual([]);
    expect(await once.run('mine', async () => void told.push('done'))).toBe(true);
    once.forget('mine');
    expect(await once.run('mine', async () => void told.push('done again'))).toBe(true);
    expect(told).toEqual(['done', 'settled mine', 'released mine', 'done again', 'settled mine']);
  });

  it('that another process had, and may have done before it died, is done with that in mind', async () => {
    let says: EventLock = 'taken';
    const once = onceEach({ eventLocks: { acquire: async () => says, settle() {}, release() {} } });
    const done: string[] = [];
    const work = async (lock: string) => void done.push(lock);
    await once.run('Ev1', work);
    says = 'unsure';
    expect(await once.run('Ev1', work)).toBe(true);
    expect(await once.run('Ev1', work)).toBe(false);
    expect(done).toEqual(['unsure']);
  });
});
