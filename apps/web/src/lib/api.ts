export { client, queryClient, trpc } from '@acquaint/front/api';
