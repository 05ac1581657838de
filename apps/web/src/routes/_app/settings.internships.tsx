import { createFileRoute } from '@tanstack/react-router';
import { InternshipsPage } from '../../features/settings/internships-page.tsx';

// The page asks for what it needs: a loader would stand on the first screen.
export const Route = createFileRoute('/_app/settings/internships')({ component: InternshipsPage });
