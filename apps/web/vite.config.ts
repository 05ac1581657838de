import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inlineMessages } from './build/inline-messages.ts';

const api = process.env['ACQUAINT_API'] ?? 'http://127.0.0.1:3001';

// Small and drawn once: there the compiler's caches cost a tenth of the first screen and save nothing.
const uncompiled = [
  /\/node_modules\//,
  /\/packages\/(ui|front)\/src\//,
  /\/src\/(lib|routes)\//,
  /\/src\/features\/(frame|sign-in|today)\//,
];

export default defineConfig({
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true }),
    // Before react(): in the other order the build passes and the page dies.
    lingui({ macroTransform: { macro: { descriptorFields: 'message' } } }),
    inlineMessages(),
    react({ compiler: true, exclude: uncompiled, refreshExclude: /\/node_modules\// }),
    tailwindcss(),
    { ...optimizeLocales.vite({ locales: ['en-US', 'en-GB'] }), enforce: 'pre' },
  ],
  server: { port: 3000, strictPort: true, proxy: { '/trpc': api } },
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    // Every browser of the target preloads modules by itself.
    modulePreload: { polyfill: false },
  },
});
