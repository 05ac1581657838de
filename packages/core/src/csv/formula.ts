/** What spreadsheets run instead of show (OWASP: CSV injection). */
const STARTS = /^[=+\-@\t\r]/;

export const isFormula = (cell: string): boolean => STARTS.test(cell);

/** The cell as text for every spreadsheet: a quote before it, which they do not show. */
export const neutralised = (cell: string): string => (isFormula(cell) ? `'${cell}` : cell);
