import { blankContactFields, type ContactFields } from '@acquaint/core/people/contact-record';
import type { Command } from '@acquaint/core/workflow/commands';
import type { Contact } from '@acquaint/core/workflow/records';
import type { Deps } from '../deps.ts';
import { createContact, verifyContactField } from '../services/contacts/write.ts';
import { actOnInterview } from '../services/interviews/act.ts';
import { startInterview } from '../services/interviews/start.ts';
import { getProfile, updateProfile } from '../services/profile/profile.ts';
import type { Member } from '../trpc/context.ts';

/**
 * Fills a student's notebook through the same services that the web calls, so that the demo shows
 * what the product does and nothing else.
 */
export async function fillNotebook(deps: Deps, member: Member): Promise<void> {
  const profile = await getProfile(deps, member);
  await updateProfile(deps, member, {
    version: profile.version,
    idempotencyKey: deps.newId(),
    changes: {
      program: 'Environmental Science',
      programShort: 'Env Science',
      schoolShort: 'Northgate',
      year: 'second-year',
      phone: '+493012345678',
      fields: ['water engineering', 'environmental consulting'],
      stage: 'EX',
      resume: { version: 'Autumn version', updatedAt: deps.now().slice(0, 10) },
    },
  });
  const hydrologist = await addContact(deps, member, {
    fullName: 'Amara Okafor',
    givenName: 'Amara',
    familyName: 'Okafor',
    addressName: 'Okafor',
    jobTitle: 'Hydrologist',
    employer: 'River Trust',
    team: 'Flood Forecasting',
    salutation: { kind: 'title', title: 'Dr.' },
    pronunciation: {
      state: 'asked',
      respelling: 'ah-MAH-rah oh-KAH-for',
      ipa: null,
      source: 'assistant',
      at: deps.now(),
    },
    howFound: { kind: 'alumni_directory', detail: null },
    warmth: 'warm',
    timeZone: 'Europe/London',
    country: 'GB',
    region: 'ENG',
  });
  const proven = await verifyAll(deps, member, hydrologist);
  await addContact(deps, member, {
    fullName: 'Guðrún Ólafsdóttir',
    givenName: 'Guðrún',
    jobTitle: 'Environmental Planner',
    employer: 'Harbour Works',
    salutation: { kind: 'none' },
    howFound: { kind: 'event', detail: 'the Coastal Cities evening' },
    timeZone: 'Atlantic/Reykjavik',
    country: 'IS',
  });
  await addContact(deps, member, {
    fullName: 'نورا الحسيني',
    jobTitle: 'Water Quality Analyst',
    employer: 'City Water Works',
    howFound: { kind: 'faculty', detail: 'Prof. Lind' },
    timeZone: 'Europe/Berlin',
    country: 'DE',
    language: 'en',
  });
  await beginInterview(deps, member, proven);
}

async function addContact(
  deps: Deps,
  member: Member,
  fields: Partial<ContactFields>,
): Promise<Contact> {
  const email = `${(fields.employer ?? 'work').toLowerCase().replace(/[^a-z]/g, '')}.example`;
  const blank = blankContactFields('en');
  return createContact(deps, member, {
    id: deps.newId(),
    idempotencyKey: deps.newId(),
    fields: {
      ...blank,
      channels: { ...blank.channels, workEmail: `office@${email}` },
      ...fields,
    },
  });
}

async function verifyAll(deps: Deps, member: Member, contact: Contact): Promise<Contact> {
  let present = contact;
  for (const field of ['fullName', 'jobTitle', 'employer', 'salutation'] as const) {
    present = await verifyContactField(deps, member, {
      id: contact.id,
      version: present.version,
      field,
      source: 'staff_page',
      idempotencyKey: deps.newId(),
    });
  }
  return present;
}

async function beginInterview(deps: Deps, member: Member, contact: Contact): Promise<void> {
  const interviewId = deps.newId();
  const start = { interviewId, contactId: contact.id, field: 'water engineering' };
  let view = await startInterview(deps, member, { ...start, idempotencyKey: deps.newId() });
  const readOn = deps.now().slice(0, 10);
  const commands: Command[] = [
    {
      type: 'choosePurposes',
      data: { purposes: ['first_hand_info', 'entering_and_advancing'] },
    },
    { type: 'writeGoal', data: { goal: 'how people find their way into flood forecasting' } },
    {
      type: 'writeShortlistReason',
      data: { reason: 'Forecasting floods is the work that I can picture doing later on.' },
    },
    {
      type: 'addNote',
      data: {
        note: {
          id: deps.newId(),
          about: 'field',
          checklistLine: null,
          text: 'Hydrologists model how rain becomes river flow, and check the models at gauges.',
          source: { name: 'Occupation profile', kind: 'occupation_profile', url: null },
          readOn,
        },
      },
    },
  ];
  for (const command of commands) {
    const { version } = view.dossier.interview;
    const idempotencyKey = deps.newId();
    view = await actOnInterview(deps, member, { interviewId, version, command, idempotencyKey });
  }
}
