import { createFileRoute } from '@tanstack/react-router';
import { AssignmentPage } from '../../features/assignments/assignment-page.tsx';

// The page asks for what it needs: a loader would stand on the first screen.
export const Route = createFileRoute('/_app/assignments/$assignmentId')({ component: Page });

function Page() {
  const { assignmentId } = Route.useParams();
  return <AssignmentPage key={assignmentId} id={assignmentId} />;
}
