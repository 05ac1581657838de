import { offsetMs } from '../../schedule/zone-offset.ts';
import { MINUTE } from '../../schedule/instant.ts';
import { isAmbiguousAbbreviation, zoneCity } from '../../schedule/zone-label.ts';
import type { LintLanguage, Span } from './language/types.ts';

/** The zone has to begin this close behind a clock time (L15). */
const NEAR = 12;
const OFFSETS = /\b(?:UTC|GMT)(?:\s?([+\-−–])\s?(\d{1,2})(?::?([0-5]\d))?)?(?![\p{L}\d])/gu;
const ABBREVIATIONS =
  /(?<![\p{L}\d])(?:[ACEMPHN][SD]T|AK[SD]T|A[CEW][SD]T|NZ[SD]T|CES?T|EES?T|WES?T|BST|IST|JST|KST|HKT|SGT|PHT|ICT|MSK|SAST|EAT|WAT|CAT|BRT|ART|CLT|COT|PET|PKT|NPT|TRT|GST|SST|WST|[AB]MT|[AC]DT|ECT|LHST|BT)(?![\p{L}\d])/gu;
const IANA =
  /(?<![\p{L}\d])(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]+/u;

/** Minutes ahead of UTC for each offset that a text states. */
export function statedOffsets(text: string): (Span & { readonly minutes: number })[] {
  return [...text.matchAll(OFFSETS)].map((match) => {
    const size = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
    const minutes = match[1] === undefined || match[1] === '+' ? size : -size;
    return { start: match.index, end: match.index + match[0].length, minutes };
  });
}

export interface ZoneAbbreviation extends Span {
  readonly found: string;
  readonly ambiguous: boolean;
}

export function zoneAbbreviations(text: string): ZoneAbbreviation[] {
  return [...text.matchAll(ABBREVIATIONS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    found: match[0],
    ambiguous: isAmbiguousAbbreviation(match[0]),
  }));
}

/** True when a zone begins within twelve characters behind a time. */
export function hasZoneBehind(
  text: string,
  end: number,
  language: LintLanguage | null,
  zones: readonly string[],
): boolean {
  const behind = text.slice(end, end + NEAR + 40).split('\n')[0] ?? '';
  const starts = [
    statedOffsets(behind)[0]?.start,
    zoneAbbreviations(behind)[0]?.start,
    IANA.exec(behind)?.index,
    language?.zoneWords.exec(behind)?.index,
    ...zones.map((zone) => {
      const city = zoneCity(zone);
      const at = city === null ? -1 : behind.indexOf(city);
      return at < 0 ? undefined : at;
    }),
  ];
  return starts.some((start) => start !== undefined && start <= NEAR);
}

/** An offset that says what an ambiguous abbreviation means stands right beside it. */
export function isExplained(text: string, { start, end }: Span): boolean {
  return statedOffsets(text.slice(Math.max(0, start - 12), end + 16)).length > 0;
}

/** Minutes that clocks in a zone are ahead of UTC at a moment. */
export function offsetMinutesAt(ms: number, zone: string): number {
  return Math.round(offsetMs(ms, zone) / MINUTE);
}
