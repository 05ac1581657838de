import { HOW_FOUND_KINDS } from '@acquaint/core/workflow/records';
import { createFileRoute } from '@tanstack/react-router';
import { NewContactPage } from '../../features/contacts/new-contact-page.tsx';
import { oneOf, textOf } from '../../lib/search.ts';

export const Route = createFileRoute('/_app/contacts/new')({
  validateSearch: (search) => ({
    name: textOf(search['name']),
    found: oneOf(search['found'], HOW_FOUND_KINDS),
  }),
  component: Page,
});

function Page() {
  const { name, found } = Route.useSearch();
  return <NewContactPage name={name} found={found} />;
}
