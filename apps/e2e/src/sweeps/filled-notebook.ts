import { buildAgenda } from '@acquaint/core/agenda/build';
import { editItem } from '@acquaint/core/agenda/item';
import { blank } from '@acquaint/core/library/define-question';
import { type ContactFields, blankContactFields } from '@acquaint/core/people/contact-record';
import { agendaContext } from '@acquaint/core/rules/agenda-facts';
import type { Command } from '@acquaint/core/workflow/commands';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import type { MeetingFacts } from '@acquaint/core/workflow/interview';
import type { Contact } from '@acquaint/core/workflow/records';
import type { Client } from '../product/client.ts';
import { mailed } from '../records/letters.ts';
import { Notebook, readyToAsk } from '../records/notebook.ts';

/** Sixty characters, without a place to break in the longest part. */
export const longName = 'Maximiliana-Theodora Wolfeschlegelsteinhausenbergerdorff-Lee';
export const longAddress = 'Dr. Wolfeschlegelsteinhausenbergerdorff-Lee';
export const rtlName = 'نورا الحسيني';
export const onePartName = 'Suharto';

/** When everything below has happened: a talk was held this morning, another is tomorrow. */
export const FILLED_AT = '2026-03-05T13:00:00.000Z';

/** One interview at each point of the way. */
export interface FilledNotebook {
  located: string;
  /** A text under way, its editor open. */
  composing: string;
  letter: string;
  calling: string;
  requested: string;
  agreed: string;
  held: string;
  longContactId: string;
  rtlContactId: string;
}

/** What only fits this person (L31). */
const whyYou = {
  okafor:
    'Your work as a hydrologist caught my eye because the control room for flood forecasting joins field data with weather models.',
  prado:
    'I read that you compare tide gauges along the coast by hand, and I wonder which of the jumps you keep.',
  ek: 'Measuring snow in spring to know the rivers of summer is a thought that our lectures only touch.',
};

/** Lives through the days up to `FILLED_AT` by the product's API, `at` moving its clock. */
export async function fillNotebook(
  client: Client,
  at: (instant: string) => Promise<void>,
): Promise<FilledNotebook> {
  const notebook = new Notebook(client);
  const dossier = async (id: string): Promise<Dossier> =>
    (await client.call<{ dossier: Dossier }>('interviews.get', { id })).dossier;
  const mail = async (id: string, templateId: string, written = {}): Promise<void> =>
    notebook.act(id, mailed(await dossier(id), templateId, written));

  await notebook.profile();
  const rtl = await plainContact(client);
  const long = await notebook.contact({
    ...named(longName),
    ...employed('Deep Aquifer Institute'),
  });
  const one = await notebook.contact({ ...named(onePartName), ...employed('Harbour Works') });
  const phone = await notebook.contact({
    ...named('Guðrún Ólafsdóttir'),
    ...employed('Dam Watch'),
  });
  const asked = await notebook.contact({ ...named('Bo Ek'), ...employed('Snow Survey') });
  const agreeing = await notebook.contact();
  const seen = await notebook.contact({ ...named('Ines Prado'), ...employed('Tide Office') });

  await at('2026-03-02T10:00:00.000Z');
  const located = await notebook.interview(rtl.id, {
    type: 'choosePurposes',
    data: { purposes: ['network'] },
  });
  const composing = await notebook.interview(long.id, ...readyToAsk());
  const letter = await notebook.interview(one.id, ...readyToAsk('letter'));
  const calling = await notebook.interview(phone.id, ...readyToAsk('phone'));
  const requested = await notebook.interview(asked.id, ...readyToAsk());
  const agreed = await notebook.interview(agreeing.id, ...readyToAsk());
  const held = await notebook.interview(seen.id, ...readyToAsk());
  await notebook.act(agreed, {
    type: 'chooseFormat',
    data: { mode: 'in_person', setting: 'workplace', minutes: 20, visitMinutes: null },
  });
  await mail(agreed, 'T01', { whyYou: whyYou.okafor });
  await mail(held, 'T01', { whyYou: whyYou.prado });

  await at('2026-03-03T13:00:00.000Z');
  await mail(requested, 'T01', { whyYou: whyYou.ek });
  await notebook.act(agreed, yes(), agreedOn(atWorkplace));
  await notebook.act(held, yes(), agreedOn(byVideo));
  for (const id of [agreed, held]) {
    await mail(id, 'T18');
    await notebook.act(id, { type: 'confirmMeeting', data: {} });
    const agenda = ownAgenda(await dossier(id));
    await notebook.act(id, { type: 'setAgenda', data: { agenda, movedToFollowUp: [] } }, planned);
  }

  await at(FILLED_AT);
  await notebook.act(
    held,
    { type: 'writeTalkNotes', data: { notes: 'The gauge that failed in 2024.' } },
    { type: 'reportHeld', data: { endedAt: '2026-03-05T10:22:00.000Z' } },
    { type: 'addReferral', data: { referral } },
    ...(['student', 'contact'] as const).map((by): Command => ({
      type: 'makePromise',
      data: { promise: { id: crypto.randomUUID(), by, text: longName, dueOn: '2026-03-04' } },
    })),
  );
  await client.call('contacts.logInteraction', {
    id: crypto.randomUUID(),
    contactId: long.id,
    kind: 'met',
    at: '2025-08-01T12:00:00.000Z',
    note: longName,
    idempotencyKey: crypto.randomUUID(),
  });
  await client.call('contacts.keepInTouch', {
    id: long.id,
    version: long.version,
    answer: { kind: 'plan', idealDays: 91, maximumDays: 183 },
    idempotencyKey: crypto.randomUUID(),
  });
  const ids = { longContactId: long.id, rtlContactId: rtl.id };
  return { located, composing, letter, calling, requested, agreed, held, ...ids };
}

/** Found, and nothing checked yet. */
function plainContact(client: Client): Promise<Contact> {
  return client.call<Contact>('contacts.create', {
    id: crypto.randomUUID(),
    idempotencyKey: crypto.randomUUID(),
    fields: {
      ...blankContactFields('en'),
      fullName: rtlName,
      jobTitle: 'Water Quality Analyst',
      employer: 'City Water Works',
      howFound: { kind: 'faculty', detail: 'Prof. Lind' },
    },
  });
}

const named = (fullName: string): Partial<ContactFields> => {
  const parts = fullName.split(' ');
  const [givenName = null, familyName = null] = parts;
  return { fullName, givenName, familyName, addressName: familyName ?? givenName };
};

/** An employer with its address, its number and its mail. */
function employed(employer: string): Partial<ContactFields> {
  const { channels } = blankContactFields('en');
  const site = `${employer.toLowerCase().replaceAll(' ', '')}.example`;
  return {
    employer,
    channels: {
      ...channels,
      workEmail: `office@${site}`,
      workPhone: '+442079460123',
      postal: { lines: ['1 Quay Street'], postalCode: 'SE1 9AA', city: 'London', country: 'GB' },
    },
  };
}

const yes = (): Command => ({
  type: 'logReply',
  data: {
    reply: {
      id: crypto.randomUUID(),
      at: '2026-03-03T12:00:00.000Z',
      channel: 'email',
      outcome: 'yes',
      text: 'With pleasure. Ten o’clock would suit me well.',
      until: null,
      redirectTo: null,
      pleaseDoNotContact: false,
      signedAs: null,
    },
  },
});

const agreedOn = (facts: MeetingFacts): Command => ({
  type: 'logAgreedTime',
  data: {
    meetingId: crypto.randomUUID(),
    facts,
    evidence: {
      kind: 'message',
      at: '2026-03-03T12:00:00.000Z',
      replyId: null,
      note: 'Ten o’clock is fine.',
    },
  },
});

const byVideo: MeetingFacts = {
  start: '2026-03-05T10:00:00.000Z',
  zone: 'Europe/London',
  wallTime: '2026-03-05T10:00',
  minutes: 20,
  mode: 'video',
  setting: 'video',
  place: { kind: 'link', text: 'https://meet.example/tide-office', meetingPoint: null },
  whoStarts: 'contact',
};

const atWorkplace: MeetingFacts = {
  ...byVideo,
  start: '2026-03-06T10:00:00.000Z',
  wallTime: '2026-03-06T10:00',
  mode: 'in_person',
  setting: 'workplace',
  place: { kind: 'address', text: '3 Weir Lane, London SE1', meetingPoint: 'Reception' },
  whoStarts: 'meet_there',
};

const planned: Command = {
  type: 'changePlan',
  data: {
    changes: {
      introduction: 'I am Lena, a second-year student of Environmental Science.',
      attire: 'A plain shirt.',
      travelMinutes: 45,
    },
  },
};

const referral = {
  id: crypto.randomUUID(),
  name: 'Ben Marsh',
  employer: 'City Water Works',
  role: 'Network Engineer',
  detail: 'my colleague of many years',
  consent: 'yes',
  checkBackOn: null,
  at: '2026-03-05T10:20:00.000Z',
  contactId: null,
  reportedBackAt: null,
} as const;

/** The proposed agenda with its blanks filled. */
function ownAgenda(dossier: Dossier) {
  const agenda = buildAgenda(agendaContext(dossier));
  const fill = (items: typeof agenda.core) =>
    items.map((item) => editItem(item, item.text.replaceAll(blank, 'demand is steady')));
  return { ...agenda, core: fill(agenda.core), reserve: fill(agenda.reserve) };
}
