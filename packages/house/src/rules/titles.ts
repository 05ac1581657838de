const ID = '[RLGS]\\d{1,2}b?';
/** A string that opens with ids and a colon: `'R35: …'`, `'R35, R36: …'`, `'R35–R37: …'`. */
const TITLE = new RegExp(`['"\`](${ID}(?:(?:, | and |[–-])${ID})*):\\s`, 'g');

/** The ids that one title claims; a range claims every id between its ends. */
function idsOf(claim: string): string[] {
  return claim.split(/, | and /).flatMap((part) => {
    const [first = '', last] = part.split(/[–-]/);
    if (last === undefined) return [normal(first)];
    const from = Number(first.slice(1));
    const to = Number(last.slice(1));
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) =>
      normal(`${first.slice(0, 1)}${from + index}`),
    );
  });
}

/** `L1` and `L01` are one rule; the catalogue writes lint ids with two digits. */
function normal(id: string): string {
  const [, kind = '', number = '', part = ''] = /^([RLGS])(\d+)(b?)$/.exec(id) ?? [];
  return kind === 'L' ? `L${number.padStart(2, '0')}${part}` : `${kind}${Number(number)}${part}`;
}

/** How many test titles in these sources begin with each id. */
export function countTitles(sources: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const source of sources) {
    for (const [, claim = ''] of source.matchAll(TITLE)) {
      for (const id of new Set(idsOf(claim))) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}
