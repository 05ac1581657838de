import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './src/product/chromium.ts';

// `video` stays off: it needs an encoder that only a download brings.
export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.spec.ts',
  globalSetup: './src/product/global-setup.ts',
  fullyParallel: true,
  // One more than a small machine has cores: a journey waits for its server, its page and its clock.
  workers: 3,
  // A second try tells a journey that is broken from one that met a busy machine. What passed only
  // then is named at the end of `npm test` with what it said first.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: chromiumPath, args: chromiumArgs },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
  },
  projects: [
    {
      name: 'desktop',
      // Answered in a mail program's browser, carried into the talk, or a call: by phone.
      testIgnore: [
        '**/phone.spec.ts',
        '**/guest-contact.spec.ts',
        '**/guest-supervisor.spec.ts',
        '**/day-card.spec.ts',
      ],
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
      // The same on any width: paper, the push of a browser, two tabs, keys. The sweeps look at each
      // page on both widths, which covers the long ways of staff too.
      testIgnore: [
        '**/assignment.spec.ts',
        '**/courtesy.spec.ts',
        '**/library.spec.ts',
        '**/on-record.spec.ts',
        '**/review.spec.ts',
        '**/roster-to-care.spec.ts',
        '**/guest-student.spec.ts',
        '**/paper.spec.ts',
        '**/push.spec.ts',
        '**/kept.spec.ts',
        '**/sweeps/**',
      ],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
