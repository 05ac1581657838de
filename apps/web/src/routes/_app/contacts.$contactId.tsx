import { createFileRoute } from '@tanstack/react-router';
import { ContactPage } from '../../features/contacts/contact-page.tsx';
import { contactQuery } from '../../features/contacts/contact-queries.ts';
import { queryClient } from '../../lib/api.ts';

export const Route = createFileRoute('/_app/contacts/$contactId')({
  loader: ({ params }) => queryClient.ensureQueryData(contactQuery(params.contactId)),
  component: Page,
});

function Page() {
  const { contactId } = Route.useParams();
  return <ContactPage key={contactId} id={contactId} />;
}
