import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Holdings } from './people-queries.ts';

/** How much of each kind, as lines of a list; kinds without any are left out. */
export function useHoldLines(counts: Partial<Holdings>): string[] {
  const { t } = useLingui();
  const { care, reviews, reviewLinks, flags, snoozed, nudges, nudgeRules, codes } = {
    ...NOTHING,
    ...counts,
  };
  const lines = [
    {
      count: care,
      says: t`${plural(care, {
        one: '# cohort or student in care',
        other: '# cohorts and students in care',
      })}`,
    },
    {
      count: reviews,
      says: t`${plural(reviews, { one: '# draft being read', other: '# drafts being read' })}`,
    },
    {
      count: reviewLinks,
      says: t`${plural(reviewLinks, {
        one: '# draft with a reader outside',
        other: '# drafts with readers outside',
      })}`,
    },
    {
      count: flags,
      says: t`${plural(flags, {
        one: '# matter of the attention queue in hand',
        other: '# matters of the attention queue in hand',
      })}`,
    },
    {
      count: snoozed,
      says: t`${plural(snoozed, {
        one: '# matter put off, which comes back on its day',
        other: '# matters put off, which come back on their day',
      })}`,
    },
    {
      count: nudges,
      says: t`${plural(nudges, {
        one: '# nudge that waits to go out',
        other: '# nudges that wait to go out',
      })}`,
    },
    {
      count: nudgeRules,
      says: t`${plural(nudgeRules, { one: '# rule for nudges', other: '# rules for nudges' })}`,
    },
    {
      count: codes,
      says: t`${plural(codes, {
        one: '# open invitation code for staff, which is withdrawn',
        other: '# open invitation codes for staff, which are withdrawn',
      })}`,
    },
  ];
  return lines.filter(({ count }) => count > 0).map(({ says }) => says);
}

const NOTHING = {
  care: 0,
  reviews: 0,
  reviewLinks: 0,
  flags: 0,
  snoozed: 0,
  nudges: 0,
  nudgeRules: 0,
  codes: 0,
};
