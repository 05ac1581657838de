import { frontEndBuild, frontEndPlugins, proxyTo } from '@acquaint/front/build/front-end';
import { defineConfig } from 'vite';

const api = process.env['ACQUAINT_API'] ?? 'http://127.0.0.1:3001';

export default defineConfig({
  base: '/admin/',
  // Small and drawn once: there the compiler's caches would cost more than they save.
  plugins: [
    frontEndPlugins({ uncompiled: [/\/src\/(lib|routes)\//, /\/features\/(frame|sign-in)\//] }),
  ],
  server: { port: 3002, strictPort: true, proxy: { '/trpc': proxyTo(api) } },
  build: frontEndBuild,
});
