import { createFileRoute } from '@tanstack/react-router';
import { PortfolioPage } from '../../features/portfolio/portfolio-page.tsx';

// The page asks for what it needs: a loader would stand on the first screen.
export const Route = createFileRoute('/_app/portfolio')({ component: PortfolioPage });
