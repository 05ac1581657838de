export { useTitle } from '@acquaint/front/use-title';
