import { frontEndBuild, frontEndPlugins, proxyTo } from '@acquaint/front/build/front-end';
import { defineConfig } from 'vite';

const api = process.env['ACQUAINT_API'] ?? 'http://127.0.0.1:3001';

// Small and drawn once: there the compiler's caches would cost more than they save.
const uncompiled = [/\/src\/(lib|routes)\//, /\/src\/features\/(frame|sign-in|overview)\//];

// There are many pages, and nobody opens most of them: what each asks the server comes with it.
const lateParts = ['component', 'errorComponent', 'notFoundComponent', 'loader'] as const;

// What loads together goes into one file: many small ones weigh more. What comes a moment later stands
// in a folder of its own below these two.
const together = [
  { name: 'shell', test: /\/admin\/src\/router\.ts$|\/useQuery\.js$/, priority: 2 },
  {
    name: 'frame',
    test: /\/admin\/src\/features\/(frame|overview)\/[^/]+$/,
    priority: 1,
  },
];

export default defineConfig({
  base: '/admin/',
  plugins: [frontEndPlugins({ uncompiled, lateParts })],
  server: { port: 3002, strictPort: true, proxy: { '/trpc': proxyTo(api) } },
  build: { ...frontEndBuild, rolldownOptions: { output: { codeSplitting: { groups: together } } } },
});
