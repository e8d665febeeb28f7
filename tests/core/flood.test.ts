/** Who is slowed and when: each person and each channel for itself, until the minute is over, whatever the machine's clock is set to. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { admitting } from '../../src/core/flood.ts';
import type { Request } from '../../src/core/request.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const by = (user: string, place: Partial<Request['place']> = {}): Request => ({
  id: 'r',
  locale: 'en',
  surface: 'mention',
  user: { id: user },
  place: { platform: 'slack', workspace: 'T1', channel: 'C1', ...place },
});

it('a person of one workspace is not one of another, nor of another platform', async () => {
  const admit = admitting({ perUser: 1, perChannel: 0 });
  expect(await admit(by('U1'), true)).toBe('admitted');
  expect(await admit(by('U1', { channel: 'C2' }), true)).toBe('slowed');
  expect(await admit(by('U1', { workspace: 'T2' }), true)).toBe('admitted');
  expect(await admit(by('U1', { platform: 'discord' }), true)).toBe('admitted');
  expect(await admit(by('U2'), true)).toBe('admitted');
});

it('a minute later everything is forgotten', async () => {
  const admit = admitting({ perUser: 1, perChannel: 0 });
  await admit(by('U1'), true);
  expect(await admit(by('U1'), true)).toBe('slowed');
  expect(await admit(by('U1'), true)).toBe('silenced');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await admit(by('U1'), true)).toBe('admitted');
});

it('nobody is locked out longer by a clock that is set back', async () => {
  const admit = admitting({ perUser: 1, perChannel: 0 });
  await admit(by('U1'), true);
  expect(await admit(by('U1'), true)).toBe('slowed');
  vi.setSystemTime(Date.now() - 24 * 60 * 60_000);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await admit(by('U1'), true)).toBe('admitted');
});

it('no limit is none', async () => {
  const admit = admitting({ perUser: 0, perChannel: 0 });
  const said = await Promise.all(Array.from({ length: 1_000 }, () => admit(by('U1'), true)));
  expect(new Set(said)).toEqual(new Set(['admitted']));
});
