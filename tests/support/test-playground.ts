/** A playground on any free port with a bot that only has a name, for tests of what its page draws. Serves no knowledge. */
import { resolve } from 'node:path';
import { openPlayground, type Playground, type PlaygroundOptions } from '../../playground/playground.ts';

export const openTestPlayground = (options: Partial<PlaygroundOptions> = {}): Promise<Playground> =>
  openPlayground({
    port: 0,
    pageDir: resolve('dist/playground/page'),
    bot: () => ({ name: { en: 'Test Bot' }, handle: 'anvil-bot', colour: '#2f6fed' }),
    manifest: () => ({ features: {} }),
    entries: () => [],
    draft: async () => '',
    ...options,
  });
