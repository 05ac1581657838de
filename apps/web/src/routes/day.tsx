import { createFileRoute, redirect } from '@tanstack/react-router';
import { storedCards } from '../features/device/cards.ts';
import { StoredDays } from '../features/day/stored-days.tsx';
import { PageError } from '../features/frame/page-error.tsx';
import { PagePending } from '@acquaint/front/parts/page-pending';
import { paths } from '../lib/paths.ts';
import { reachesService } from '../lib/session.ts';

/** Where the app opens from the home screen: Today, or without a network what this device keeps. */
export const Route = createFileRoute('/day')({
  beforeLoad: async () => {
    // oxlint-disable-next-line typescript/only-throw-error -- the router takes a thrown redirect
    if (await reachesService()) throw redirect({ href: paths.today });
  },
  // With the page: the first screen has no use for it.
  codeSplitGroupings: [['component', 'loader']],
  loader: () => storedCards().catch(() => []),
  component: DayRoute,
  errorComponent: PageError,
  pendingComponent: PagePending,
});

function DayRoute() {
  return <StoredDays cards={Route.useLoaderData()} />;
}
