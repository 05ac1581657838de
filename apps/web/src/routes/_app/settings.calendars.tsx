import { createFileRoute } from '@tanstack/react-router';
import { CalendarsPage } from '../../features/calendars/calendars-page.tsx';

// The page asks for what it needs: a loader would stand on the first screen.
export const Route = createFileRoute('/_app/settings/calendars')({ component: CalendarsPage });
