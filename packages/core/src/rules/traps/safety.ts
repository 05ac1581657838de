import { visitChecklist, visitPapers } from '../../library/checklists.ts';
import { MINUTE, instantMs, shift } from '../../schedule/instant.ts';
import { clockAt } from '../../schedule/zone-offset.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import { OUTREACH } from '../gates.ts';
import { always, defineRule, type Hit, type Rule } from '../rule.ts';
import { goesThere, isAgreed } from '../talk.ts';

/** Daytime on the clock of the place [ours, B.10]. */
const DAY_FROM = '07:00';
const DAY_UNTIL = '20:00';

const PRIVATE_PLACE =
  /\b(hotel room|private (?:home|house|flat|apartment)|home address|(?:my|your|her|his|their|at) (?:home|house|flat|apartment|car)|(?:in|inside) (?:a|the) car)\b/i;

/** Lines of the visit's safety form that need not be ticked: lunch, and what is private (B.9, B.11). */
const VOLUNTARY = new Set(['VISIT.5', 'VISIT.8']);
/** What students under age need besides (B.10). */
const MINORS_PAPERS = new Set(['PAPERS.5', 'PAPERS.6']);

/** Lines of the safety form that are still open before an observational visit (R42, G17). */
export function openVisitLines({ interview, student }: Dossier): string[] {
  const needed = [
    ...visitChecklist.filter(({ id }) => !VOLUNTARY.has(id)),
    ...visitPapers.filter(({ id }) => student.isMinor && MINORS_PAPERS.has(id)),
  ];
  return needed.map(({ id }) => id).filter((id) => !interview.plan.visitPapers.includes(id));
}

function meetingHits(dossier: Dossier): Hit[] {
  const { meeting, plan } = dossier.interview;
  if (!isAgreed(meeting) || !goesThere(meeting.mode)) return [];
  const hits: Hit[] = [];
  const { place, start, zone, minutes } = meeting;
  if (place && PRIVATE_PLACE.test(`${place.text} ${place.meetingPoint ?? ''}`)) {
    hits.push({
      severity: 'BLOCK',
      code: 'place',
      gates: ['agree_time', 'confirm', 'be_ready', 'meet'],
      fix: 'meeting',
    });
  }
  const startMs = instantMs(start);
  const from = clockAt(startMs, zone);
  const until = clockAt(startMs + minutes * MINUTE, zone);
  if (from < DAY_FROM || until > DAY_UNTIL || until < from) {
    const params = { from, until };
    hits.push({ severity: 'WARN', code: 'hour', params, gates: ['confirm'], fix: 'meeting' });
  }
  if (!plan.toldSomeone) {
    const dueAt = shift(start, -24 * 60 * MINUTE);
    hits.push({ severity: 'REMIND', code: 'tell_someone', dueAt, fix: 'safety' });
  }
  return hits;
}

function visitHits(dossier: Dossier): Hit[] {
  const { meeting, mode } = dossier.interview;
  const isVisit = (meeting?.mode ?? mode) === 'observational_visit';
  if (!isVisit || !isAgreed(meeting)) return [];
  const open = openVisitLines(dossier).length;
  if (open === 0) return [];
  const params = { open };
  return [{ severity: 'BLOCK', code: 'visit_papers', params, gates: ['be_ready'], fix: 'safety' }];
}

function minorHits({ student, interview, policy }: Dossier): Hit[] {
  if (!student.isMinor) return [];
  const hit = { severity: 'BLOCK' as const, gates: OUTREACH, fix: 'safety' as const };
  if (policy.minorsOutreach === 'never') return [{ ...hit, code: 'minor_never' }];
  const hits: Hit[] = [];
  if (!student.guardianConsent) hits.push({ ...hit, code: 'minor_guardian' });
  if (!student.advisorApprovedOutreach) hits.push({ ...hit, code: 'minor_advisor' });
  const setting = interview.meeting?.setting ?? interview.setting;
  if (setting !== null && setting !== 'workplace' && setting !== 'school_hosted_video') {
    hits.push({
      severity: 'BLOCK',
      code: 'minor_setting',
      gates: [...OUTREACH, 'agree_time', 'confirm', 'be_ready', 'meet'],
      fix: 'format',
    });
  }
  return hits;
}

/** A safe place, somebody who knows, and papers where they are needed (B.9, B.10). */
export const safetyTraps = [
  defineRule({
    id: 'G17',
    step: 'schedule',
    severity: 'BLOCK',
    source: 'B.10',
    applies: always,
    check: (dossier) => [
      // Who may write at all is asked before anything is written.
      ...minorHits(dossier).map((hit): Hit => ({ ...hit, step: 'contact' })),
      ...meetingHits(dossier),
      ...visitHits(dossier).map((hit): Hit => ({ ...hit, step: 'arrive' })),
      ...(dossier.interview.feltUnsafeAt === null
        ? []
        : [{ severity: 'INFO' as const, code: 'felt_unsafe', step: null }]),
    ],
  }),
  defineRule({
    id: 'G39',
    step: 'schedule',
    severity: 'OFFER',
    source: 'B.3',
    applies: ({ student, interview }) => student.noCostOnly && interview.meeting?.status !== 'held',
    check: ({ interview }) => {
      const setting = interview.meeting?.setting ?? interview.setting;
      return setting === 'coffee' || setting === 'lunch'
        ? [{ severity: 'OFFER', fix: interview.meeting ? 'meeting' : 'format' }]
        : [];
    },
  }),
] as const satisfies readonly Rule[];
