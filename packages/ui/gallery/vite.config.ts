import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../node_modules/.vite-gallery', import.meta.url)),
  plugins: [react({ compiler: true }), tailwindcss()],
  server: { port: 4700, strictPort: true },
  build: { outDir: '../dist-gallery', emptyOutDir: true },
});
