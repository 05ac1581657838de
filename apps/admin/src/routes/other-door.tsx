import { queryClient } from '@acquaint/front/api';
import { sessionQuery } from '@acquaint/front/session';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { OtherDoorPage } from '../features/sign-in/other-door-page.tsx';
import { paths } from '../lib/paths.ts';

export const Route = createFileRoute('/other-door')({
  beforeLoad: async () => {
    const { signedIn } = await queryClient.ensureQueryData(sessionQuery);
    // oxlint-disable-next-line typescript/only-throw-error -- the router takes a thrown redirect
    if (!signedIn) throw redirect({ href: paths.signIn() });
    return { signedIn };
  },
  component: Page,
});

function Page() {
  const { signedIn } = Route.useRouteContext();
  return <OtherDoorPage name={signedIn.name} school={signedIn.membership?.organization.name} />;
}
