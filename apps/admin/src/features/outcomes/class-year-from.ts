/** The class that an address names; null asks for the last one. */
export function classYearFrom(text: string | undefined): number | null {
  return text !== undefined && /^(?:19[5-9]\d|20\d\d|21\d\d)$/.test(text) ? Number(text) : null;
}
