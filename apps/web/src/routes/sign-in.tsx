import { createFileRoute } from '@tanstack/react-router';
import { SignInPage } from '../features/sign-in/sign-in-page.tsx';
import { textOf } from '../lib/search.ts';

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search) => ({ back: textOf(search['back']), code: textOf(search['code']) }),
  component: Page,
});

function Page() {
  const { back, code } = Route.useSearch();
  return <SignInPage back={back} code={code} />;
}
