import { blankContactFields } from '../people/contact-record.ts';
import { erasedName } from '../phrases/people.ts';
import type { Contact, Id } from '../workflow/records.ts';
import type { InterviewEvent } from '../workflow/events.ts';

/**
 * Keys whose texts say nothing about a person: references, codes, moments. A text under any other
 * key is taken to be words of somebody and goes, so a new kind of event is erased by default.
 */
const KEPT = new Set(
  `id organizationId studentId contactId proposalId meetingId messageId replyId mailId noteId
  callId questionId researchNoteId permissionId referralId promiseId how key ruleId templateId
  checklistLine field kind channel outcome status mode setting way whoStarts by ended
  choice interest direction card consent category purpose purposes about parts formats at sentAt start
  endedAt readOn until from notBefore checkBackOn nextOn callBackAt reportedBackAt dueOn
  dueAt zone wallTime`.split(/\s+/),
);

/** One event of an interview with an erased person: what happened and when, and no word of it. */
export function erasedEvent(event: InterviewEvent): InterviewEvent {
  // The shape stays the same, text for text, so the log folds as before.
  return { ...event, data: withoutWords(event.data, '') } as InterviewEvent;
}

function withoutWords(value: unknown, key: string): unknown {
  if (typeof value === 'string') return KEPT.has(key) ? value : '';
  if (Array.isArray(value)) {
    // What stands in a list goes by the list's name if it is text, and by its own names if not.
    return value.map((item) => withoutWords(item, typeof item === 'string' ? key : ''));
  }
  if (typeof value !== 'object' || value === null) return value;
  // What a student wrote into a template stands under names of the template's choosing.
  const written = key === 'slots' || key === 'closingLeftOut';
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (key === 'purposeOutcome') return [name, inner];
      return [name, withoutWords(inner, written ? '' : name)];
    }),
  );
}

/** Somebody else's talk in which an erased person was named: the name goes, the rest stays. */
export function withoutReferral(event: InterviewEvent, referralIds: readonly Id[]): InterviewEvent {
  if (event.type !== 'referralAdded' && event.type !== 'referralChanged') return event;
  const { referral } = event.data;
  if (!referralIds.includes(referral.id)) return event;
  const nameless = { ...referral, name: erasedName, employer: null, role: null, detail: null };
  return { ...event, data: { referral: nameless } };
}

/** What is left of a contact: a place that interviews and counts can refer to. */
export function erasedContact({ id, version, createdAt }: Contact): Contact {
  const { fullName, jobTitle, employer, salutation, ...blank } = blankContactFields('en');
  return {
    ...blank,
    id,
    version,
    createdAt,
    state: 'do_not_contact',
    fullName: { value: fullName || erasedName, verified: null },
    jobTitle: { value: jobTitle, verified: null },
    employer: { value: employer, verified: null },
    salutation: { value: salutation, verified: null },
    employerKey: '',
    addressForm: 'formal',
    addressFormSuggestion: null,
  };
}
