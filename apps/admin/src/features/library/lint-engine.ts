/** Loaded with the first text: the rules of words are many. */
export { lintTemplate } from '@acquaint/core/library/lint-template';
