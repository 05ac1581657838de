import { createFileRoute } from '@tanstack/react-router';
import { AdvisorsPage } from '../../features/advisors/advisors-page.tsx';

// The page asks for what it needs: a loader would stand on the first screen.
export const Route = createFileRoute('/_app/settings/advisors')({ component: AdvisorsPage });
