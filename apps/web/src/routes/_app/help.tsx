import { createFileRoute } from '@tanstack/react-router';
import { HelpPage } from '../../features/help/help-page.tsx';

// The page asks for what it needs: a loader would stand on the first screen.
export const Route = createFileRoute('/_app/help')({ component: HelpPage });
