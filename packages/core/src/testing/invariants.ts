import { instantToWall } from '../schedule/zones.ts';
import type { Command } from '../workflow/commands.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { InterviewState } from '../workflow/interview.ts';

/** BLOCK rules stated once more, in the plainest way, so that decisions can be held against them. */
type Check = (command: Command, before: Dossier, after: InterviewState) => boolean;

const isRequest = (command: Command): boolean =>
  command.type === 'sendMessage' && command.data.message.kind === 'request';

const reachesContact = (command: Command): boolean =>
  command.type === 'logCall' ||
  (command.type === 'sendMessage' && command.data.message.to.kind === 'contact');

const isConfirm = (command: Command): boolean => command.type === 'confirmMeeting';

const TWO_OF_US: readonly string[] = ['granted', 'granted_with_conditions', 'waived_by_advisor'];

/** True when the rule is broken by what just went through. */
const BROKEN: Readonly<Record<string, Check>> = {
  R1: (command, { interview }) => isRequest(command) && interview.purposes.length === 0,
  R2: (command, { interview }) => isRequest(command) && !interview.field,
  R5: (command, _, after) =>
    (command.type === 'shareNote' && !command.data.optIn) ||
    after.sharedNoteIds.some(
      (id) =>
        !['agenda', 'talk_notes', 'debrief'].includes(id) &&
        !after.research.some((note) => note.id === id),
    ),
  R11: (command, { contact }) => isRequest(command) && contact.fullName.verified === null,
  R16: (command, { contact }) => isRequest(command) && contact.jobTitle.value.trim() === '',
  R17: (command, { contact }) => isRequest(command) && contact.salutation.value === null,
  R19: (command, { internships, contact, permissions }) =>
    isRequest(command) &&
    internships.some(({ employerKey }) => employerKey === contact.employerKey) &&
    !permissions.some(({ status }) => TWO_OF_US.includes(status)),
  R35: (command, { interview }) =>
    isRequest(command) && interview.minutes > 60 && interview.mode !== 'observational_visit',
  R43: (command) =>
    isRequest(command) && command.type === 'sendMessage' && command.data.cc.length > 0,
  R46: (command, { interview }) =>
    isRequest(command) &&
    interview.request.status === 'open' &&
    !['voicemail', 'gatekeeper'].includes(interview.calls.at(-1)?.outcome ?? ''),
  R50: (command, { contact, interview }) => {
    if (command.type !== 'proposeTimes' || interview.meeting !== null) return false;
    const { days } = contact.preferences;
    if (days.length === 0 || interview.request.status !== 'accepted') return false;
    return command.data.slots.some(({ start }) => {
      const wall = instantToWall(start, contact.timeZone ?? 'Europe/Berlin');
      return !days.includes(isoWeekday(wall.slice(0, 10)));
    });
  },
  R53: (command, { contact }) => isConfirm(command) && contact.timeZone === null,
  R54: (command, { interview: { meeting } }) =>
    isConfirm(command) && (!meeting?.place?.text || meeting.whoStarts === null),
  R55: (command, { interview: { meeting } }) => isConfirm(command) && meeting?.evidence === null,
  R59: (command, _, { meeting }) =>
    (command.type === 'changeMeeting' || command.type === 'logAgreedTime') &&
    meeting?.status !== 'to_confirm',
  R65: (_, __, { research }) => research.some(({ source }) => source.name.trim() === ''),
  R71: (command, { interview }) =>
    command.type === 'sendMessage' &&
    command.data.attachments.some(({ kind }) => kind === 'resume') &&
    interview.capture.resumeAskedAt === null,
  R90: (command, _, { meeting, thankYou }) =>
    (command.type === 'closeInterview' &&
      meeting?.status === 'held' &&
      thankYou.status === 'none') ||
    (command.type === 'sendMessage' &&
      command.data.message.kind === 'thanks' &&
      meeting?.status !== 'held'),
  G8: (command) =>
    command.type === 'sendMessage' &&
    command.data.message.kind === 'nudge' &&
    !command.data.confirmations.nothingCameSince,
  G9: (command) => command.type === 'sendMessage' && !command.data.confirmations.finalTextSeen,
  G5: (command, { courtesy }) => reachesContact(command) && courtesy.doNotContact,
};

/** Rules that the command broke by going through. */
export function brokenRules(command: Command, before: Dossier, after: InterviewState): string[] {
  return Object.entries(BROKEN).flatMap(([ruleId, isBroken]) =>
    isBroken(command, before, after) ? [ruleId] : [],
  );
}

/** 1 Monday … 7 Sunday, by Zeller's congruence, so that it shares nothing with the product. */
function isoWeekday(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const m = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  const zeller =
    (day +
      Math.floor((13 * (m + 1)) / 5) +
      y +
      Math.floor(y / 4) -
      Math.floor(y / 100) +
      Math.floor(y / 400)) %
    7;
  return ((zeller + 5) % 7) + 1;
}
