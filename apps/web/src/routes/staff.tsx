import { createFileRoute } from '@tanstack/react-router';
import { StaffPage } from '../features/sign-in/staff-page.tsx';

export const Route = createFileRoute('/staff')({ component: StaffPage });
