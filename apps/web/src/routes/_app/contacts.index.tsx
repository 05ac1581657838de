import { createFileRoute } from '@tanstack/react-router';
import { ContactsPage } from '../../features/contacts/contacts-page.tsx';
import { textOf } from '../../lib/search.ts';

export const Route = createFileRoute('/_app/contacts/')({
  validateSearch: (search) => ({ search: textOf(search['search']) }),
  component: Page,
});

function Page() {
  const { search = '' } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <ContactsPage
      search={search}
      // Each letter replaces the address: the way back leads out of the list, not through it.
      onSearch={(next) => void navigate({ search: { search: next || undefined }, replace: true })}
    />
  );
}
