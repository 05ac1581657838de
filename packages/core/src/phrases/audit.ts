import { AUDIT_COMMANDS } from './audit-interview.ts';
import { fill } from './say.ts';

export const AUDIT_KINDS = [
  'saw',
  'changed',
  'exported',
  'sent',
  'impersonated',
  'called',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

interface AuditWords {
  kind: AuditKind;
  sentence: string;
}

const changed = (sentence: string): AuditWords => ({ kind: 'changed', sentence });

/** Every action of the record beside the commands of an interview. `{who}` is whoever did it. */
const ACTIONS: Readonly<Record<string, AuditWords>> = {
  'account.erase': changed('{who} erased their account'),
  'assignment.export': { kind: 'exported', sentence: '{who} exported grades' },
  'assignment.save': changed('{who} saved an assignment'),
  'submission.create': changed('{who} handed in an assignment'),
  'submission.grade': changed('{who} graded a student’s work'),
  'submission.see': { kind: 'saw', sentence: '{who} looked at a student’s work' },
  'attention.claim': changed('{who} took a student’s matter in hand'),
  'attention.release': changed('{who} gave a student’s matter back'),
  'attention.snooze': changed('{who} put a student’s matter off'),
  'attention.resolve': changed('{who} closed a student’s matter'),
  'audit.export': { kind: 'exported', sentence: '{who} exported the audit log' },
  'brand.save': changed('{who} changed the name or colour of the school'),
  'brand.set_logo': changed('{who} changed the logo of the school'),
  'brand.remove_logo': changed('{who} removed the logo of the school'),
  'care.add': changed('{who} took students into care'),
  'care.end': changed('{who} ended a care'),
  'care.hand_over': changed('{who} handed over a caseload'),
  'cohort.add': changed('{who} added students to a cohort'),
  'cohort.end_member': changed('{who} ended a membership of a cohort'),
  'cohort.save': changed('{who} saved a cohort'),
  'contact.create': changed('{who} added a contact'),
  'contact.export': { kind: 'exported', sentence: '{who} exported their contacts' },
  'contact.logInteraction': changed('{who} noted a word with a contact'),
  'contact.update': changed('{who} changed a contact'),
  'contact.verify': changed('{who} verified a fact about a contact'),
  'contact.keep-in-touch': changed('{who} chose how to keep in touch with a contact'),
  'contact.set-state': changed('{who} changed the state of a contact'),
  'contact.answer-address-form': changed('{who} chose how to address a contact'),
  'courtesy.except': changed('{who} made an exception of courtesy'),
  'courtesy.endException': changed('{who} ended an exception of courtesy'),
  'courtesy.noteDoNotContact': changed('{who} noted a wish not to be contacted'),
  'courtesy.liftDoNotContact': changed('{who} lifted a do-not-contact entry'),
  dropMessage: changed('{who} dropped a message that could not be sent'),
  drill: changed('A drill wrote a test record'),
  'guest_link.renew': changed("{who} renewed a guest's link"),
  'help.save': changed('{who} changed where students get help'),
  'host.agree': changed('Somebody agreed on their own page to be asked by students'),
  'host.ask': changed('{who} asked a contact whether other students may ask them'),
  'host.change': changed('A host changed what their page says'),
  'host.end': changed('{who} took a host off the list'),
  'host.erase': changed('A host had their details erased'),
  'host.invite': { kind: 'sent', sentence: '{who} wrote to a host' },
  'host.offer': changed('{who} chose to whom a host is offered'),
  'host.release': changed('{who} gave a place with a host back'),
  'host.save': changed('{who} noted a host who agreed'),
  'host.stop': changed('A host asked not to be contacted'),
  'host.use': changed('{who} took a place with a host'),
  'host.withdraw': changed('A host took their word back'),
  'import.end': changed('{who} ended a roster import'),
  'import.export': { kind: 'exported', sentence: '{who} exported the errors of a roster import' },
  'import.start': changed('{who} started a roster import'),
  'import.undo': changed('{who} undid a roster import'),
  'import.upload': changed('{who} uploaded a roster'),
  'internship.save': changed('{who} saved an internship'),
  'interview.answerPermission': changed('A supervisor answered about a permission'),
  'interview.contactFromReferral': changed('{who} made a contact from a referral'),
  'interview.eraseContact': changed('A contact had their details erased'),
  'interview.settle-mail': changed('{who} settled a mail that was held'),
  'interview.start': changed('{who} started an interview'),
  'invitation.create': changed('{who} made an invitation code'),
  'invitation.revoke': changed('{who} withdrew an invitation code'),
  'library.confirm_signer': changed('{who} confirmed the signer of a pack'),
  'library.discard_pack': changed('{who} threw a draft of a pack of questions away'),
  'library.export_pack': { kind: 'exported', sentence: '{who} exported a pack of questions' },
  'library.import_pack': changed('{who} brought in a pack of questions'),
  'library.publish_pack': changed('{who} published a pack of questions'),
  'library.redraft_pack': changed('{who} took up an earlier version of a pack of questions'),
  'library.retire_pack': changed('{who} retired a pack of questions'),
  'library.save_pack': changed('{who} wrote on a pack of questions'),
  'library.settle_suggestion': changed('{who} answered a suggested question'),
  'library.discard_template': changed('{who} threw a draft of a template away'),
  'library.publish_template': changed('{who} published a template of the library'),
  'library.redraft_template': changed('{who} took up an earlier version of a template'),
  'library.retire_template': changed('{who} retired a template of the library'),
  'library.save_template': changed('{who} wrote on a template of the library'),
  'member.change_role': changed('{who} changed the role of a member of staff'),
  'member.end': changed('{who} ended a membership of the staff'),
  'nudge.cancel': changed('{who} stopped a nudge'),
  'nudge.rule': changed('{who} saved a rule for nudges'),
  'nudge.rule_end': changed('{who} ended a rule for nudges'),
  'nudge.rule_pause': changed('{who} paused a rule for nudges'),
  'nudge.rule_resume': changed('{who} resumed a rule for nudges'),
  'nudge.send': { kind: 'sent', sentence: '{who} sent a nudge to students' },
  'organization.join': changed('{who} joined the school'),
  pause_sending: changed('{who} paused sending'),
  'permission.save': changed("{who} saved a supervisor's permission"),
  'policy.change': changed('{who} changed the policy'),
  'source.save': changed('{who} saved a source to read'),
  'source.publish': changed('{who} published a source to read'),
  'source.retire': changed('{who} retired a source to read'),
  'staff_note.see': { kind: 'saw', sentence: '{who} read the notes about a student' },
  'staff_note.write': changed('{who} wrote a note about a student'),
  'staff_note.correct': changed('{who} corrected a note about a student'),
  'staff_note.remove': changed('{who} removed a note about a student'),
  'staff_note.request': changed('{who} asked to see the staff notes about them'),
  'staff_note.show': changed('{who} showed a student the staff notes about them'),
  'staff_note.decline': changed('{who} declined to show a student the staff notes'),
  'student.see_as': {
    kind: 'impersonated',
    sentence: '{who} looked at what a student shares, as the student shares it',
  },
  'student.see': { kind: 'saw', sentence: '{who} looked at a student’s steps' },
  'confidence.save': changed('{who} answered how sure they feel'),
  'portfolio.choose': changed('{who} chose what of a talk stands in their portfolio'),
  'portfolio.choose_assessment': changed(
    '{who} chose what of an assignment stands in their portfolio',
  ),
  'profile.update': changed('{who} changed their profile'),
  'equity.export': { kind: 'exported', sentence: '{who} exported figures by group' },
  'equity.see': { kind: 'saw', sentence: '{who} looked at figures by group' },
  'workload.export': { kind: 'exported', sentence: '{who} exported the work of advisors' },
  'workload.see': { kind: 'saw', sentence: '{who} looked at the work of advisors' },
  'outcome.export': { kind: 'exported', sentence: '{who} exported the outcomes of a class' },
  'outcome.import': changed('{who} brought the outcomes of a class'),
  'report.export': { kind: 'exported', sentence: '{who} exported a report' },
  'review.accept': changed("{who} took over a reviewer's words"),
  'review.approved': changed('{who} approved a draft'),
  'review.changes_needed': changed('{who} asked for changes in a draft'),
  'review.edits_offered': changed('{who} approved a draft with edits'),
  'review.guest_ask': { kind: 'sent', sentence: '{who} asked somebody outside to read a draft' },
  'review.guest_end': changed('{who} took back a link to a draft'),
  'review.guest_stop': changed('{who} stopped a link to their own draft'),
  'review.guest_approved': changed(
    'Somebody outside approved a draft that they were asked to read',
  ),
  'review.guest_edits_offered': changed('Somebody outside approved a draft with edits'),
  'review.guest_changes_needed': changed('Somebody outside asked for changes in a draft'),
  'review.guest_decline': changed('Somebody outside could not read a draft'),
  'review.guest_no_mail': changed('Somebody who was asked to read a draft wants no mail'),
  'review.guest_erase': changed('Somebody who was asked to read a draft had their details erased'),
  'review.take_back': changed('{who} took their own draft back from review'),
  'review.claim': changed('{who} took on a review'),
  'review.open': { kind: 'saw', sentence: '{who} opened a draft that waits for a review' },
  'review.ask': changed('{who} asked for a review'),
  resume_sending: changed('{who} resumed sending'),
  retryMessage: { kind: 'sent', sentence: '{who} had a message sent again' },
};

const COMMAND_KINDS: Readonly<Record<string, AuditKind>> = {
  sendMessage: 'sent',
  logCall: 'called',
};

const PREFIX = 'interview.';

function wordsOf(action: string): AuditWords | null {
  const own = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (own !== undefined) return own;
  if (!action.startsWith(PREFIX)) return null;
  const command = action.slice(PREFIX.length);
  const sentence = Object.entries(AUDIT_COMMANDS).find(([type]) => type === command)?.[1];
  return sentence === undefined ? null : { kind: COMMAND_KINDS[command] ?? 'changed', sentence };
}

/** Whether the record's readers get a sentence for it. */
export const isKnownAction = (action: string): boolean => wordsOf(action) !== null;

export const auditKind = (action: string): AuditKind => wordsOf(action)?.kind ?? 'changed';

/** What happened, in one sentence. An action of another version keeps its name. */
export function auditSentence(action: string, who: string): string {
  const words = wordsOf(action);
  return words === null ? `${who}: ${action}` : fill(words.sentence, { who });
}

/** All actions of one kind, for a filter. */
export function actionsOfKind(kind: AuditKind): string[] {
  const commands = Object.keys(AUDIT_COMMANDS).map((type) => `${PREFIX}${type}`);
  return [...Object.keys(ACTIONS), ...commands].filter((action) => auditKind(action) === kind);
}
