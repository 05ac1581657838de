import { frontEndBuild, frontEndPlugins, proxyTo } from '@acquaint/front/build/front-end';
import { defineConfig } from 'vite';

const api = process.env['ACQUAINT_API'] ?? 'http://127.0.0.1:3001';
const admin = process.env['ACQUAINT_ADMIN'] ?? 'http://127.0.0.1:3002';

// Small and drawn once: there the compiler's caches cost a tenth of the first screen and save nothing.
const uncompiled = [/\/src\/(lib|routes)\//, /\/src\/features\/(frame|sign-in|today)\//];

export default defineConfig({
  plugins: [frontEndPlugins({ uncompiled })],
  server: {
    port: 3000,
    strictPort: true,
    // One address for all, as in production.
    proxy: { '/trpc': proxyTo(api), '^/admin(/|$)': proxyTo(admin) },
  },
  build: frontEndBuild,
});
