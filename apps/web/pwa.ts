import type { Plugin, PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** What must be there without a network: the frame of the app and the pages of the day. */
const OFFLINE_MODULES = [
  /\/web\/index\.html$/,
  /\/web\/src\/main\.tsx$/,
  /\/web\/src\/routes\/day\.tsx/,
  /\/web\/src\/routes\/interviews\.\$interviewId\.day\.tsx/,
  /\/web\/src\/features\/device\/(?:begin|cards)\.ts$/,
  /\/web\/src\/features\/day\/load-day\.ts$/,
];

interface Built {
  file: string;
  modules: string[];
  imports: string[];
  css: string[];
}

/** The files of these pages with all that they import. */
function offlineFiles(built: ReadonlyMap<string, Built>): Set<string> {
  const found = new Set<string>(['index.html', 'theme.js', 'icon.svg']);
  const add = (file: string): void => {
    const chunk = built.get(file);
    if (!chunk || found.has(file)) return;
    found.add(file);
    for (const sheet of chunk.css) found.add(sheet);
    for (const other of chunk.imports) add(other);
  };
  for (const { file, modules } of built.values()) {
    if (modules.some((id) => OFFLINE_MODULES.some((wanted) => wanted.test(id)))) add(file);
  }
  return found;
}

/** The app on a home screen, and its worker with the list of what it keeps. */
export function pwa(): PluginOption {
  const built = new Map<string, Built>();
  const listing: Plugin = {
    name: 'acquaint-offline-files',
    writeBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        built.set(chunk.fileName, {
          file: chunk.fileName,
          modules: chunk.moduleIds,
          imports: chunk.imports,
          css: [...(chunk.viteMetadata?.importedCss ?? [])],
        });
      }
    },
  };
  return [
    listing,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      registerType: 'prompt',
      // Registered by our own code, when the first page stands.
      injectRegister: false,
      manifestFilename: 'manifest.webmanifest',
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,woff2}'],
        dontCacheBustURLsMatching: /assets\//,
        maximumFileSizeToCacheInBytes: 3_000_000,
        manifestTransforms: [
          (entries) => {
            const wanted = offlineFiles(built);
            return { manifest: entries.filter(({ url }) => wanted.has(url)), warnings: [] };
          },
        ],
      },
      manifest: {
        id: '/',
        name: 'Acquaint',
        short_name: 'Acquaint',
        description: 'Informational interviews, from the first idea to the thank-you.',
        start_url: '/day',
        scope: '/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#2f4fb3',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: '/icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
    }),
  ];
}
