import { createFileRoute } from '@tanstack/react-router';
import { JoinPage } from '../features/sign-in/join-page.tsx';
import { textOf } from '../lib/search.ts';

export const Route = createFileRoute('/join')({
  validateSearch: (search) => ({ code: textOf(search['code']) }),
  component: Page,
});

function Page() {
  const { code } = Route.useSearch();
  return <JoinPage code={code} />;
}
