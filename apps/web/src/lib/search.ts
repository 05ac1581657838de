export { oneOf, textOf } from '@acquaint/front/search';
