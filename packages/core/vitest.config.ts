import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Two workers leave room for whatever else the machine is doing.
    maxWorkers: 2,
  },
});
