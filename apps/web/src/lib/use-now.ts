export { useNow } from '@acquaint/front/use-now';
