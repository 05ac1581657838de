import { frontEndBuild, frontEndPlugins, proxyTo } from '@acquaint/front/build/front-end';
import { defineConfig } from 'vite';
import { pwa } from './pwa.ts';

const api = process.env['ACQUAINT_API'] ?? 'http://127.0.0.1:3001';
const admin = process.env['ACQUAINT_ADMIN'] ?? 'http://127.0.0.1:3002';

// Small and drawn once: there the compiler's caches cost a tenth of the first screen and save nothing.
const uncompiled = [/\/src\/(lib|routes)\//, /\/src\/features\/(frame|sign-in|today)\//];

// What loads together goes into one file: many small ones weigh more. What every page needs comes
// first, and takes all that it imports; the frame with the next thing takes the rest of the first
// screen. Entries of pages stay outside, so that they keep their names in the manifest.
const together = [
  {
    name: 'shell',
    test: /\/web\/src\/router\.ts$|\/packages\/ui\/src\/(button|callout|link-button)\.tsx$|\/useQuery\.js$/,
    priority: 2,
  },
  {
    name: 'frame',
    test: /\/web\/src\/features\/(frame\/(?!palette|pinned|use-command|not-found-words)|today\/(next-card|today-page))/,
    priority: 1,
  },
];

const always = /\/(?:index|shell|frame|rolldown-runtime)-[^/]+$/;

const PRELOADED = 8;

export default defineConfig({
  plugins: [frontEndPlugins({ uncompiled }), pwa()],
  server: {
    port: 3000,
    strictPort: true,
    // One address for all, as in production.
    proxy: {
      '/trpc': proxyTo(api),
      '/files': proxyTo(api),
      '/calendar/': proxyTo(api),
      '^/admin(/|$)': proxyTo(admin),
    },
  },
  build: {
    ...frontEndBuild,
    modulePreload: {
      polyfill: false,
      // Named in the first screen, so only what a page waits for most: what stands first in it. What
      // every page has is there already; single icons come with the page's own imports.
      resolveDependencies: (_, files) =>
        files.filter((file) => !always.test(file)).slice(0, PRELOADED),
    },
    rolldownOptions: {
      output: { codeSplitting: { groups: together } },
    },
  },
});
