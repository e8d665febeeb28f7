import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // What the playground is imported by, `#playground/…`, means its source here and what was built elsewhere: a name of its own, as packages have a condition “source” that leads to what Node.js cannot run.
  ssr: { resolve: { conditions: ['project-source', 'module', 'node', 'development'] } },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/build.ts'],
    setupFiles: ['tests/support/seed.ts'],
    // One for all processes and runs: each folder is learned from once.
    env: { CACHE_DIR: resolve('node_modules/.cache/capex-bot') },
    testTimeout: 180_000,
    hookTimeout: 60_000,
    // Whole bots and browsers share the cores with the other tests; to read a saved knowledge takes a bot many seconds then.
    expect: { poll: { timeout: 30_000 } },
    sequence: { shuffle: true },
    // Most of a test is waiting for a server, a browser or a process: one worker a core would leave the cores idle.
    maxWorkers: 2,
    // No module keeps anything of a test, and loading the platforms' clients anew for every file takes longer than most files.
    isolate: false,
  },
});
