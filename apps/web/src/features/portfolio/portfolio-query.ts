import { trpc } from '../../lib/api.ts';

export const portfolioQuery = trpc.portfolio.get.queryOptions();
