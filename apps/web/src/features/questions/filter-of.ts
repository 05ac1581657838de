import { questionCategories, stages } from '@acquaint/core/library/kinds';
import { oneOf } from '../../lib/search.ts';
import type { QuestionFilter } from './filter-questions.ts';

const depths = [1, 2, 3] as const;

/** What an address asks for; values that nobody knows are ignored. */
export function filterOf(address: {
  search?: string | undefined;
  purpose?: string | undefined;
  stage?: string | undefined;
  depth?: string | undefined;
}): QuestionFilter {
  return {
    search: address.search ?? '',
    category: oneOf(address.purpose, questionCategories),
    stage: oneOf(address.stage, stages),
    depth: depths.find((depth) => String(depth) === address.depth),
  };
}
