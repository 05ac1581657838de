import { Root } from '@acquaint/front/parts/root';
import { PagePending } from '@acquaint/front/parts/page-pending';
import { createRootRoute } from '@tanstack/react-router';
import { NotFoundPage } from '../features/frame/not-found-page.tsx';
import { PageError } from '../features/frame/page-error.tsx';

export const Route = createRootRoute({
  component: Root,
  notFoundComponent: NotFoundPage,
  errorComponent: PageError,
  pendingComponent: PagePending,
});
