export { publicErrorOf, sentenceOf } from '@acquaint/front/errors';
export type { PublicError } from '@acquaint/front/errors';
