import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './src/testing/longest-first.ts';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: fileURLToPath(import.meta.resolve('@acquaint/db/testing/global-setup')),
    // The longest suite. A third worker uses the cores of a small machine while the others wait: for
    // their database server, a mail server, or the minute after which a dead worker's claims end.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    // Files follow each other in one process: what it has loaded, and made fast, serves the next. Each
    // file has databases of its own, and what one starts it ends.
    isolate: false,
    // Node runs the sources itself, as it runs the server.
    experimental: { viteModuleRunner: false },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
