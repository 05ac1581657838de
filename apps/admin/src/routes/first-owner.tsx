import { createFileRoute, useLocation } from '@tanstack/react-router';
import { FirstOwnerPage } from '../features/sign-in/first-owner-page.tsx';

export const Route = createFileRoute('/first-owner')({ component: Page });

function Page() {
  // After the #, so that no server and no log ever sees it.
  const token = useLocation({ select: ({ hash }) => hash });
  return <FirstOwnerPage token={token} />;
}
