import { createFileRoute } from '@tanstack/react-router';
import { PlannedPage } from '../../features/notices/planned-page.tsx';

export const Route = createFileRoute('/_app/notices/planned')({ component: PlannedPage });
