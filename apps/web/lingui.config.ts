import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

// A gate reads the sentences into a folder of its own and compares.
const folder = process.env['LINGUI_CATALOGS'] ?? '<rootDir>/src/locales';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  catalogs: [{ path: `${folder}/{locale}`, include: ['src', '../../packages/front/src'] }],
  format: formatter({ lineNumbers: false }),
});
