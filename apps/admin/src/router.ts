import { routerOptions } from '@acquaint/front/router-options';
import { createRouter } from '@tanstack/react-router';
import { base } from './lib/paths.ts';
import { routeTree } from './routeTree.gen.ts';

export const router = createRouter({ ...routerOptions, routeTree, basepath: base });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
