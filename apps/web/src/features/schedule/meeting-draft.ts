import { askedMinutes } from '@acquaint/core/rules/agenda-facts';
import { settingOrder } from '@acquaint/core/rules/schedule';
import { goesThere } from '@acquaint/core/rules/talk';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import type {
  AgreementEvidence,
  Meeting,
  MeetingFacts,
  Setting,
} from '@acquaint/core/workflow/interview';
import { noTime, readTime } from './agreed-time.ts';
import type { TypedTime } from './agreed-time.ts';
import { modeOf, placeKind } from './setting-words.ts';

/** How the student knows that the other side agreed. */
export type Proof = { kind: 'message'; replyId: string | null } | { kind: 'call' | 'in_person' };

/** The form of a meeting while it is being filled. */
export interface MeetingDraft {
  time: TypedTime;
  minutes: number | null;
  setting: Setting;
  place: string;
  meetingPoint: string;
  whoStarts: NonNullable<MeetingFacts['whoStarts']> | null;
  proof: Proof | null;
  proofNote: string;
}

const typed = (wallTime: string): TypedTime => {
  const [day = null, clock = ''] = wallTime.split('T');
  return { day, clock, isSecond: false };
};

/** Where a fresh meeting starts: the agreed format, the length that was asked for. */
export function startDraft(dossier: Dossier): MeetingDraft {
  const { interview, contact } = dossier;
  const byMode = { telephone: 'phone', video: 'video' } as const;
  const planned = interview.mode === 'telephone' || interview.mode === 'video';
  const setting =
    interview.setting ??
    (planned && (interview.mode === 'telephone' || interview.mode === 'video')
      ? byMode[interview.mode]
      : (settingOrder(dossier)[0] ?? 'workplace'));
  const mode = modeOf(setting, interview.mode);
  const yes = interview.replies.findLast(({ outcome }) => outcome === 'yes');
  const number = contact.channels.workPhone ?? '';
  return {
    time: noTime,
    minutes: askedMinutes(dossier),
    setting,
    place: mode === 'telephone' ? number : (contact.preferences.place ?? ''),
    meetingPoint: '',
    whoStarts: goesThere(mode) ? 'meet_there' : 'student',
    proof: yes ? { kind: 'message', replyId: yes.id } : null,
    proofNote: '',
  };
}

/** An agreed meeting as the form shows it; the new time needs a new agreement (R59). */
export function draftOfMeeting(meeting: Meeting): MeetingDraft {
  const { wallTime, minutes, setting, place, whoStarts } = meeting;
  return {
    time: typed(wallTime),
    minutes,
    setting,
    place: place?.text ?? '',
    meetingPoint: place?.meetingPoint ?? '',
    whoStarts,
    proof: null,
    proofNote: '',
  };
}

export type MeetingProblem = 'no_time' | 'gap' | 'no_minutes';

/** The facts, or what is still missing before they can be noted. The place may come later (R54). */
export function finishMeeting(
  draft: MeetingDraft,
  zone: string,
  dossier: Dossier,
): { facts: MeetingFacts; evidence: AgreementEvidence | null } | { problem: MeetingProblem } {
  const read = readTime(draft.time, zone);
  if (read.state === 'gap') return { problem: 'gap' };
  if (read.state !== 'ok') return { problem: 'no_time' };
  if (draft.minutes === null || draft.minutes < 1) return { problem: 'no_minutes' };
  const mode = modeOf(draft.setting, dossier.interview.mode);
  const text = draft.place.trim();
  return {
    facts: {
      start: read.start,
      zone,
      wallTime: read.wallTime,
      minutes: draft.minutes,
      mode,
      setting: draft.setting,
      place:
        text === ''
          ? null
          : {
              kind: placeKind(mode),
              text,
              meetingPoint: goesThere(mode) ? draft.meetingPoint.trim() || null : null,
            },
      whoStarts: goesThere(mode) ? 'meet_there' : startOfCall(draft.whoStarts),
    },
    evidence: evidenceOf(draft, dossier),
  };
}

/** Nobody meets at a place where a call takes place. */
const startOfCall = (whoStarts: MeetingDraft['whoStarts']) =>
  whoStarts === 'meet_there' ? null : whoStarts;

/** Proof of agreement in the form in which it is kept (R55). */
export function evidenceOf(
  { proof, proofNote }: Pick<MeetingDraft, 'proof' | 'proofNote'>,
  { interview, now }: Dossier,
): AgreementEvidence | null {
  if (proof === null) return null;
  const note = proofNote.trim() || null;
  if (proof.kind !== 'message') return { kind: proof.kind, at: now, replyId: null, note };
  const reply = interview.replies.find(({ id }) => id === proof.replyId);
  return { kind: 'message', at: reply?.at ?? now, replyId: reply?.id ?? null, note };
}
