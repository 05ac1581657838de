import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['ACQUAINT_API'] ?? 'http://127.0.0.1:3001';

export default defineConfig({
  base: '/admin/',
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true }),
    // Before react(): in the other order the build passes and the page dies.
    lingui({ macroTransform: true }),
    react({ compiler: true }),
    tailwindcss(),
    { ...optimizeLocales.vite({ locales: ['en-US', 'en-GB'] }), enforce: 'pre' },
  ],
  server: {
    port: 3002,
    strictPort: true,
    // The host stays: the server compares it with the origin.
    proxy: { '/trpc': { target: api, changeOrigin: false } },
  },
  build: { target: 'baseline-widely-available', manifest: true },
});
