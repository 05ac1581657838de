import type { Finding } from '../../rules/rule.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import { expectedGreeting } from './greeting.ts';
import { withoutTracking } from './links.ts';

/** A change of the text that mends a finding: what stands from `start` to `end` is replaced. */
export interface Mend {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

type Mendable = Pick<Finding, 'ruleId' | 'code' | 'span' | 'params'>;

/** The mechanical fix of a finding, or null where only the student knows what to write. */
export function mend(finding: Mendable, dossier: Dossier): Mend | null {
  const { draft } = dossier;
  if (draft === null) return null;
  const { ruleId, code, span, params } = finding;
  if (ruleId === 'L03') return mendGreeting(finding, dossier);
  if (!span) return null;
  const found = draft.text.slice(span.start, span.end);
  const put = (replacement: string): Mend => ({ start: span.start, end: span.end, replacement });
  switch (`${ruleId} ${code}`) {
    case 'L32 doubled':
      return put(found.split(/\s/)[0] ?? found);
    case 'L32 space_before_comma':
      return put(',');
    case 'L32 misspelt':
      return put(String(params?.['suggestion'] ?? found));
    case 'L08 tracking':
      return put(withoutTracking(found) ?? found);
    case 'L23 exclamations':
      return put('.');
    default:
      return null;
  }
}

function mendGreeting({ code, span }: Mendable, dossier: Dossier): Mend | null {
  const { draft } = dossier;
  const expected = draft && expectedGreeting(dossier, draft);
  if (!draft || expected === null) return null;
  if (code === 'different' && span) {
    // A letter may keep its colon.
    const keepsColon = draft.channel === 'letter' && draft.text[span.end - 1] === ':';
    return { start: span.start, end: span.end, replacement: expected + (keepsColon ? ':' : ',') };
  }
  // In a letter the greeting has its place below the addresses, which only the student can see.
  if (draft.channel === 'letter') return null;
  const gap = draft.channel === 'linkedin' ? ', ' : ',\n\n';
  return { start: 0, end: 0, replacement: expected + gap };
}
