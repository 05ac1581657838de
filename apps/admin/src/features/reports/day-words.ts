import { formatDate } from '@acquaint/front/format';

/** With its year: a printed report is read long after. */
export const dayWords = (day: string): string => formatDate(`${day}T12:00:00Z`, 'UTC');
