import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Two workers leave room for whatever else the machine is doing.
    maxWorkers: 2,
    // The core keeps no state: its files share one loaded copy, and Node runs the sources itself.
    isolate: false,
    experimental: { viteModuleRunner: false },
    // A busy machine is slow, not wrong: properties try a hundred cases each.
    testTimeout: 30_000,
  },
});
