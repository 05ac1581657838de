import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import type { BuildOptions, PluginOption, ProxyOptions } from 'vite';
import { inlineMessages } from './inline-messages.ts';

/** How both front ends are built, in the one order of plugins that works. */
export function frontEndPlugins({ uncompiled }: { uncompiled: readonly RegExp[] }): PluginOption[] {
  return [
    tanstackRouter({ target: 'react', autoCodeSplitting: true }),
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
  // Every browser of the target preloads modules by itself.
  modulePreload: { polyfill: false },
};

/** To another server of ours. The host stays: the API compares it with the page's origin. */
export const proxyTo = (target: string): ProxyOptions => ({
  target,
  changeOrigin: false,
  ws: true,
});
