import { createFileRoute } from '@tanstack/react-router';
import { SignUpPage } from '../features/sign-in/sign-up-page.tsx';
import { textOf } from '../lib/search.ts';

export const Route = createFileRoute('/sign-up')({
  validateSearch: (search) => ({ code: textOf(search['code']) }),
  component: Page,
});

function Page() {
  const { code } = Route.useSearch();
  return <SignUpPage code={code} />;
}
