export { newId } from '@acquaint/front/new-id';
