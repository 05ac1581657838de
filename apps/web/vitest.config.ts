import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import vite from './vite.config.ts';

const chromium = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default mergeConfig(
  vite,
  defineConfig({
    // Named beforehand: what is found only while tests run makes the runner reload and fail once.
    optimizeDeps: {
      include: [
        'react',
        'react-dom/client',
        'react/jsx-runtime',
        'react/jsx-dev-runtime',
        'react/compiler-runtime',
        'vitest-browser-react',
        '@lingui/core',
        '@lingui/react',
        '@tanstack/react-query',
        '@tanstack/react-router',
        'lucide-react',
        '@acquaint/ui > sonner',
        '@acquaint/ui > react-aria-components/Dialog',
        '@acquaint/ui > react-aria-components/Modal',
        '@acquaint/core > temporal-polyfill',
        '@acquaint/core > zod',
      ],
    },
    test: {
      projects: [
        {
          extends: true,
          test: { name: 'unit', environment: 'node', include: ['src/**/*.test.ts'] },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            include: ['src/**/*.test.tsx'],
            setupFiles: ['src/test/setup.tsx'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({
                contextOptions: { locale: 'en-GB', timezoneId: 'Europe/London' },
                launchOptions: chromium,
              }),
              instances: [{ browser: 'chromium' }],
              viewport: { width: 1024, height: 768 },
            },
          },
        },
      ],
    },
  }),
);
