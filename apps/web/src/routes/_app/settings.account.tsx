import { createFileRoute } from '@tanstack/react-router';
import { AccountPage } from '../../features/settings/account-page.tsx';

// The page asks for what it needs: a loader would stand on the first screen.
export const Route = createFileRoute('/_app/settings/account')({ component: AccountPage });
