import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import type { BuildOptions, PluginOption, ProxyOptions } from 'vite';
import { inlineMessages } from './inline-messages.ts';

type RoutePart = 'component' | 'errorComponent' | 'notFoundComponent' | 'loader';

interface FrontEnd {
  uncompiled: readonly RegExp[];
  /** Parts of a route that come when it is opened, each in a chunk of its own. */
  lateParts?: readonly RoutePart[];
}

/** How both front ends are built, in the one order of plugins that works. */
export function frontEndPlugins({
  uncompiled,
  lateParts = ['component', 'errorComponent', 'notFoundComponent'],
}: FrontEnd): PluginOption[] {
  return [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      codeSplittingOptions: { defaultBehavior: lateParts.map((part) => [part]) },
    }),
    // Before react(): in the other order the build passes and the page dies.
    lingui({ macroTransform: { macro: { descriptorFields: 'message' } } }),
    inlineMessages(),
    react({
      compiler: true,
      exclude: [/\/node_modules\//, /\/packages\/(ui|front)\/src\//, ...uncompiled],
      refreshExclude: /\/node_modules\//,
    }),
    tailwindcss(),
    { ...optimizeLocales.vite({ locales: ['en-US', 'en-GB'] }), enforce: 'pre' },
  ];
}

export const frontEndBuild: BuildOptions = {
  target: 'baseline-widely-available',
  manifest: true,
  // Lists of what to load ahead cost 4 kB of the first screen, by names that no gzip makes smaller.
  // Chunks name their imports themselves, and after the first visit they come from the device.
  modulePreload: false,
};

/** To another server of ours. The host stays: the API compares it with the page's origin. */
export const proxyTo = (target: string): ProxyOptions => ({
  target,
  changeOrigin: false,
  ws: true,
});
