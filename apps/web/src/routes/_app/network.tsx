import { createFileRoute } from '@tanstack/react-router';
import { NetworkPage } from '../../features/network/network-page.tsx';

// The page asks for what it needs: a loader would stand on the first screen.
export const Route = createFileRoute('/_app/network')({ component: NetworkPage });
