import { createFileRoute } from '@tanstack/react-router';
import { contactQuery } from '../../features/contacts/contact-queries.ts';
import { NewInterviewPage } from '../../features/interviews/new-interview-page.tsx';
import { queryClient } from '../../lib/api.ts';
import { textOf } from '../../lib/search.ts';

export const Route = createFileRoute('/_app/interviews/new')({
  validateSearch: (search) => ({ contact: textOf(search['contact']) }),
  loaderDeps: ({ search: { contact } }) => ({ contact }),
  loader: async ({ deps: { contact } }) => {
    if (contact) await queryClient.ensureQueryData(contactQuery(contact));
  },
  component: NewInterviewRoute,
});

function NewInterviewRoute() {
  const { contact } = Route.useSearch();
  return <NewInterviewPage key={contact ?? ''} contactId={contact} />;
}
