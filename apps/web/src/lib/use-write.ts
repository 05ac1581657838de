export { useWrite } from '@acquaint/front/use-write';
