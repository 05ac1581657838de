import { identityKeys, sameIdentity } from '../../people/identity.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import type { Channel, Contact } from '../../workflow/records.ts';
import { canAskFirst } from '../contact/message.ts';
import { ANY_TEXT, OUTREACH } from '../gates.ts';
import { contactToday } from '../moments.ts';
import { always, defineRule, type Hit, type Rule } from '../rule.ts';
import { named } from '../talk.ts';
import { findSensitive } from './sensitive.ts';

const byName = (fullName: string, employer: string) =>
  identityKeys({
    fullName,
    employer,
    emails: [],
    profileUrls: [],
    phones: [],
    country: null,
  });

/** Records that may be the same person under another spelling (G4). Others match at entry by mail. */
function doubles({ contact, addressBook }: Dossier): { contactId: string; fullName: string }[] {
  const { value } = contact.fullName;
  // Two spellings of one name differ little in length: most of the address book is skipped cheaply.
  const near = addressBook.filter(
    (entry) =>
      entry.contactId !== contact.id && Math.abs(entry.fullName.length - value.length) <= 2,
  );
  if (near.length === 0) return [];
  const own = byName(value, contact.employer.value);
  return near.filter((entry) => sameIdentity(own, byName(entry.fullName, entry.employer)) !== null);
}

/** The address at which this channel reaches the contact, work before private. */
function addressFor(channel: Channel | null, { channels }: Contact): string | null {
  if (channel === 'email') return channels.workEmail ?? channels.privateEmail;
  if (channel === 'phone') return channels.workPhone ?? channels.privatePhone;
  if (channel === 'linkedin') return channels.linkedinUrl;
  return channel === 'platform' ? channels.platformUrl : null;
}

const same = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();

/** Traps around who the person is and how they want to be reached. */
export const personTraps = [
  defineRule({
    id: 'G4',
    step: 'locate',
    severity: 'BLOCK',
    source: 'G',
    applies: (dossier) => dossier.addressBook.length > 0 && canAskFirst(dossier),
    check: (dossier) =>
      doubles(dossier).map(({ contactId, fullName }): Hit => {
        const open = dossier.others.some(
          (other) => other.contactId === contactId && other.request.status === 'open',
        );
        return {
          severity: open ? 'BLOCK' : 'WARN',
          code: open ? 'asked_already' : 'double',
          params: { name: dossier.contact.fullName.value, other: fullName },
          gates: OUTREACH,
          fix: 'contact_name',
        };
      }),
  }),
  defineRule({
    id: 'G29',
    step: null,
    severity: 'INFO',
    source: 'G',
    applies: ({ interview }) => interview.status !== 'active',
    check: (dossier) => {
      const { contact, interview, now, policy } = dossier;
      const last = interview.closedAt ?? interview.messages.at(-1)?.sentAt ?? contact.createdAt;
      const due = monthsLater(last, policy.contactReviewMonths);
      if (now < due) return [];
      return [
        { severity: 'INFO', params: { ...named(dossier), months: policy.contactReviewMonths } },
      ];
    },
  }),
  defineRule({
    id: 'G30',
    step: null,
    severity: 'WARN',
    source: 'G',
    applies: always,
    check: ({ contact, interview }) => {
      const notes = [
        contact.notes ?? '',
        ...interview.research.filter(({ about }) => about === 'person').map(({ text }) => text),
      ];
      const found = notes.flatMap(findSensitive)[0];
      return found
        ? [{ severity: 'WARN', params: { word: found.word }, gates: ['share_note'] }]
        : [];
    },
  }),
  defineRule({
    id: 'G33',
    step: 'locate',
    severity: 'INFO',
    source: 'G',
    applies: ({ contact }) => contact.conflictOfInterest !== null,
    check: (dossier) => [
      {
        severity: 'INFO',
        params: { ...named(dossier), conflict: dossier.contact.conflictOfInterest ?? '' },
      },
    ],
  }),
  defineRule({
    id: 'G35',
    step: 'contact',
    severity: 'BLOCK',
    source: 'G',
    applies: ({ contact }) =>
      contact.channels.privateEmail !== null || contact.channels.privatePhone !== null,
    check: (dossier) => {
      const { contact, interview, draft } = dossier;
      const { channels } = contact;
      const to =
        draft?.to.kind === 'contact' && draft.to.address !== null
          ? draft.to.address
          : addressFor(interview.channel, contact);
      const isPrivate = same(to, channels.privateEmail) || same(to, channels.privatePhone);
      if (!isPrivate || same(to, channels.workEmail) || same(to, channels.workPhone)) return [];
      const hit = { params: named(dossier), gates: [...OUTREACH, 'send_nudge'] as const };
      if (!channels.privateGivenByContact) {
        return [{ ...hit, severity: 'BLOCK', code: 'not_given', fix: 'contact_channels' }];
      }
      const work = channels.workEmail ?? channels.workPhone;
      return work === null
        ? []
        : [{ ...hit, severity: 'WARN', code: 'work_first', fix: 'contact_channels' }];
    },
  }),
  defineRule({
    id: 'G36',
    step: 'contact',
    severity: 'BLOCK',
    source: 'G',
    applies: ({ contact }) => contact.channels.bouncedAddresses.length > 0,
    check: (dossier) => {
      const { contact, interview, draft } = dossier;
      const to =
        draft?.to.kind === 'contact' ? draft.to.address : addressFor(interview.channel, contact);
      const bounced = contact.channels.bouncedAddresses.some((address) => same(address, to));
      if (!bounced || (draft === null && !canAskFirst(dossier))) return [];
      return [
        {
          severity: 'BLOCK',
          params: { ...named(dossier), address: to ?? '' },
          gates: ANY_TEXT,
          fix: 'contact_channels',
        },
      ];
    },
  }),
  // Days, hours and place are R50's; what is left is how to write, and the person's own words.
  defineRule({
    id: 'G37',
    step: 'contact',
    severity: 'BLOCK',
    source: 'G',
    applies: ({ interview }) => interview.meeting?.status !== 'held',
    check: (dossier) => {
      const { contact, interview, draft } = dossier;
      const { media, modes, notBefore, words } = contact.preferences;
      const hits: Hit[] = [];
      const channel = draft?.to.kind === 'contact' ? draft.channel : interview.channel;
      if (media.length > 0 && channel !== null && !media.includes(channel)) {
        hits.push({
          severity: 'BLOCK',
          code: 'medium',
          params: named(dossier),
          gates: [...OUTREACH, 'send_nudge'],
          fix: 'channel',
        });
      }
      if (modes.length > 0 && interview.mode !== null && !modes.includes(interview.mode)) {
        hits.push({
          severity: 'BLOCK',
          code: 'mode',
          params: named(dossier),
          gates: OUTREACH,
          fix: 'format',
        });
      }
      if (notBefore !== null && notBefore > contactToday(dossier)) {
        const params = { ...named(dossier), date: notBefore };
        hits.push({ severity: 'INFO', code: 'not_before', params, fix: 'contact_preferences' });
      }
      if (words !== null && words.trim() !== '') {
        const params = { ...named(dossier), words };
        hits.push({ severity: 'INFO', code: 'words', params, fix: 'contact_preferences' });
      }
      return hits;
    },
  }),
] as const satisfies readonly Rule[];

/** The same moment that many months later, as text that sorts; day 31 may run into the next month. */
function monthsLater(at: string, months: number): string {
  const month = Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7)) - 1 + months;
  const year = Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}${at.slice(7)}`;
}
