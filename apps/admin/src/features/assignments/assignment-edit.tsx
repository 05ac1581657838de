import { useSuspenseQuery } from '@tanstack/react-query';
import { NotFoundPage } from '../frame/not-found-page.tsx';
import { AssignmentForm } from './assignment-form.tsx';
import { assignmentsQuery } from './assignment-queries.ts';

/** The form for one assignment, or for a new one under the id `new`. */
export function AssignmentEdit({ id, timeZone }: { id: string; timeZone: string }) {
  const { assignments } = useSuspenseQuery(assignmentsQuery).data;
  if (id === 'new') return <AssignmentForm line={null} timeZone={timeZone} />;
  const line = assignments.find((one) => one.id === id);
  if (line === undefined) return <NotFoundPage />;
  return <AssignmentForm key={id} line={line} timeZone={timeZone} />;
}
