import tailwindcss from '@tailwindcss/vite';
import { playwright } from '@vitest/browser-playwright';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

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

const kit = [
  'Autocomplete',
  'Button',
  'Calendar',
  'Collection',
  'ComboBox',
  'DateField',
  'DatePicker',
  'Dialog',
  'FieldError',
  'GridList',
  'Group',
  'Header',
  'Heading',
  'Label',
  'ListBox',
  'Menu',
  'Modal',
  'Popover',
  'SearchField',
  'Select',
  'Tabs',
  'Text',
  'TimeField',
  'Tooltip',
  'useDragAndDrop',
].map((part) => `react-aria-components/${part}`);

export default defineConfig({
  plugins: [react({ compiler: true }), tailwindcss()],
  // Named beforehand: what is found only while tests run makes the runner reload and fail once.
  optimizeDeps: {
    include: [
      'react',
      'react-dom/client',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      'react/compiler-runtime',
      'vitest-browser-react',
      '@internationalized/date',
      'lucide-react',
      'sonner',
      ...kit,
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['test/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/**/*.test.tsx'],
          setupFiles: ['test/setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              contextOptions: { locale: 'en-GB', timezoneId: 'America/Los_Angeles' },
              launchOptions: chromium,
            }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1024, height: 768 },
          },
        },
      },
    ],
  },
});
