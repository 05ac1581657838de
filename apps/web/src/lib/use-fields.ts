export { problemsOf } from '@acquaint/front/errors';
export { useFields } from '@acquaint/front/use-fields';
