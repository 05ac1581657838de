import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/testing/global-setup.ts'],
    // Each file has databases of its own; what the process has loaded serves the next file too.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
