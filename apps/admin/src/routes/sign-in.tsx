import { textOf } from '@acquaint/front/search';
import { createFileRoute } from '@tanstack/react-router';
import { StaffSignIn } from '../features/sign-in/staff-sign-in.tsx';

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search) => ({ back: textOf(search['back']) }),
  component: Page,
});

function Page() {
  const { back } = Route.useSearch();
  return <StaffSignIn back={back} />;
}
