import { locale } from '@acquaint/front/locale';
import type { EquityRow } from './equity-query.ts';

const options = { signDisplay: 'exceptZero', useGrouping: false } as const;
const points = new Intl.NumberFormat(locale, { ...options, maximumFractionDigits: 0 });
const number = new Intl.NumberFormat(locale, { ...options, maximumFractionDigits: 1 });

/** A hyphen would stand for it otherwise, half as wide as the plus above and below it. */
const withMinus = (text: string): string => text.replace('-', '\u2212');

/**
 * The gap as it is printed: "−30 pp" between shares, "+1.5" between other numbers, or a dash. It is
 * that of the numbers beside it as they are printed, since whoever reads them takes one from the other;
 * files hold the exact one.
 */
export function gapText({
  kind,
  hidden,
  yes,
  no,
}: Pick<EquityRow, 'kind' | 'hidden' | 'yes' | 'no'>): string {
  if (hidden || yes.value === null || no.value === null) return '–';
  const parts = kind === 'share' ? 100 : 10;
  const gap = Math.round(yes.value * parts) - Math.round(no.value * parts);
  return withMinus(kind === 'share' ? `${points.format(gap)} pp` : number.format(gap / parts));
}
