import { createFileRoute } from '@tanstack/react-router';
import { NewContactPage } from '../../features/contacts/new-contact-page.tsx';
import { textOf } from '../../lib/search.ts';

export const Route = createFileRoute('/_app/contacts/new')({
  // The page knows the kinds: the route stands on the first screen, and carries no lists.
  validateSearch: (search) => ({ name: textOf(search['name']), found: textOf(search['found']) }),
  component: Page,
});

function Page() {
  const { name, found } = Route.useSearch();
  return <NewContactPage name={name} found={found} />;
}
