import { locale } from '@acquaint/front/locale';
import type { ReportFigure } from './reports-query.ts';

const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

/** The number as it is printed: "40 %", "1.5", or a dash where it is hidden or there is none. */
export function figureText({ kind, value, hidden, unit }: ReportFigure): string {
  if (hidden || value === null) return '–';
  if (kind === 'share') return percent.format(value);
  return unit === null ? number.format(value) : `${number.format(value)} ${unit}`;
}
