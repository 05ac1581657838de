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
    // Each file in a process of its own: several of them start servers and end them.
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
