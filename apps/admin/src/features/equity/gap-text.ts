import { locale } from '@acquaint/front/locale';
import type { EquityRow } from './equity-query.ts';

const options = { signDisplay: 'exceptZero', useGrouping: false } as const;
const points = new Intl.NumberFormat(locale, { ...options, maximumFractionDigits: 0 });
const number = new Intl.NumberFormat(locale, { ...options, maximumFractionDigits: 1 });

/** The gap as it is printed: "-30 pp" between shares, "+1.5" between other numbers, or a dash. */
export function gapText({ kind, hidden, gap }: Pick<EquityRow, 'kind' | 'hidden' | 'gap'>): string {
  if (hidden || gap === null) return '–';
  return kind === 'share' ? `${points.format(gap * 100)} pp` : number.format(gap);
}
