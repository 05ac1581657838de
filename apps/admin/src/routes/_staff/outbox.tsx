import { createFileRoute, redirect } from '@tanstack/react-router';
import { paths } from '../../lib/paths.ts';

/** Bookmarks of the page that Delivery took in. */
export const Route = createFileRoute('/_staff/outbox')({
  beforeLoad: () => {
    // oxlint-disable-next-line typescript/only-throw-error -- the router takes a thrown redirect
    throw redirect({ href: paths.delivery });
  },
});
