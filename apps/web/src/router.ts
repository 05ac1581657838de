import { PagePending } from '@acquaint/front/parts/page-pending';
import { routerOptions } from '@acquaint/front/router-options';
import { createRouter } from '@tanstack/react-router';
import { FramedPageError } from './features/frame/page-error.tsx';
import { routeTree } from './routeTree.gen.ts';

export const router = createRouter({
  ...routerOptions,
  routeTree,
  defaultErrorComponent: FramedPageError,
  defaultPendingComponent: PagePending,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
