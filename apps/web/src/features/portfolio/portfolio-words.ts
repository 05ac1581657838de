import type { NamingWay, PortfolioPart } from '@acquaint/core/portfolio/choice';
import type { Mode } from '@acquaint/core/workflow/records';
import { useLingui } from '@lingui/react/macro';
import { formatDate } from '../../lib/format.ts';
import { locale } from '../../lib/locale.ts';

const months = new Intl.DateTimeFormat(locale, {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "March 2026" for `2026-03`. */
export const monthWords = (month: string): string => months.format(new Date(`${month}-01T00:00Z`));

/** "12 March 2026" for `2026-03-12`. */
export const dayWords = (day: string): string => formatDate(`${day}T12:00:00Z`, 'UTC');

/** The closed vocabularies of a portfolio as people read them. */
export function usePortfolioWords(): {
  part: Record<PortfolioPart, string>;
  mode: Record<Mode, string>;
  way: Record<NamingWay, string>;
} {
  const { t } = useLingui();
  return {
    part: { learned: t`What I learned`, nextStep: t`What I will do next` },
    mode: {
      in_person: t`In person`,
      telephone: t`By phone`,
      video: t`By video`,
      observational_visit: t`Visit to watch the work`,
    },
    way: { mail: t`By mail`, phone: t`On the phone`, in_person: t`In person` },
  };
}
