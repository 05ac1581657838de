import { createRootRoute } from '@tanstack/react-router';
import { NotFoundPage } from '../features/frame/not-found-page.tsx';
import { PageError } from '../features/frame/page-error.tsx';
import { PagePending } from '../features/frame/page-pending.tsx';
import { Root } from '../features/frame/root.tsx';

export const Route = createRootRoute({
  component: Root,
  notFoundComponent: NotFoundPage,
  errorComponent: PageError,
  pendingComponent: PagePending,
});
