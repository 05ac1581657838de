import { blankContactFields, type ContactFields } from '@acquaint/core/people/contact-record';
import type { Command } from '@acquaint/core/workflow/commands';
import type { ResearchNote } from '@acquaint/core/workflow/interview';
import type { Contact } from '@acquaint/core/workflow/records';
import type { Client } from '../product/client.ts';

const key = (): string => crypto.randomUUID();

interface View {
  dossier: { interview: { id: string; version: number }; contact: { id: string } };
}

/** What a student has in the notebook before a test begins, written through the product's API. */
export class Notebook {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  async profile(changes: Record<string, unknown> = {}): Promise<void> {
    const { version } = await this.#client.call<{ version: number }>('profile.get');
    await this.#client.call('profile.update', {
      version,
      idempotencyKey: key(),
      changes: {
        program: 'Environmental Science',
        year: 'second-year',
        phone: '+493012345678',
        fields: ['water engineering'],
        resume: { version: 'February 2026', updatedAt: '2026-02-10' },
        ...changes,
      },
    });
  }

  /** Dr. Amara Okafor, a hydrologist in London, with everything checked. */
  async contact(fields: Partial<ContactFields> = {}): Promise<Contact> {
    const blank = blankContactFields('en');
    let contact = await this.#client.call<Contact>('contacts.create', {
      id: key(),
      idempotencyKey: key(),
      fields: {
        ...blank,
        fullName: 'Amara Okafor',
        givenName: 'Amara',
        familyName: 'Okafor',
        addressName: 'Okafor',
        jobTitle: 'Hydrologist',
        employer: 'River Trust',
        salutation: { kind: 'title', title: 'Dr.' },
        pronunciation: {
          state: 'asked',
          respelling: 'ah-MAH-rah oh-KAH-for',
          ipa: null,
          source: 'assistant',
          at: '2026-03-02T09:00:00.000Z',
        },
        howFound: { kind: 'alumni_directory', detail: null },
        timeZone: 'Europe/London',
        country: 'GB',
        channels: { ...blank.channels, workEmail: 'a.okafor@rivertrust.example' },
        ...fields,
      },
    });
    for (const field of ['fullName', 'jobTitle', 'employer', 'salutation']) {
      const { id, version } = contact;
      const input = { id, version, idempotencyKey: key(), field, source: 'staff_page' };
      contact = await this.#client.call<Contact>('contacts.verify', input);
    }
    return contact;
  }

  /** @returns the id of the interview */
  async interview(contactId: string, ...commands: Command[]): Promise<string> {
    let view = await this.#client.call<View>('interviews.start', {
      interviewId: key(),
      contactId,
      field: 'water engineering',
      idempotencyKey: key(),
    });
    for (const command of commands) view = await this.#act(view, command);
    return view.dossier.interview.id;
  }

  async act(interviewId: string, ...commands: Command[]): Promise<void> {
    let view = await this.#client.call<View>('interviews.get', { id: interviewId });
    for (const command of commands) view = await this.#act(view, command);
  }

  #act(view: View, command: Command): Promise<View> {
    const { id, version } = view.dossier.interview;
    const input = { interviewId: id, version, command, idempotencyKey: key() };
    return this.#client.call<View>('interviews.act', input);
  }
}

const note = (
  about: ResearchNote['about'],
  kind: ResearchNote['source']['kind'],
  text: string,
): Command => ({
  type: 'addNote',
  data: {
    note: {
      id: key(),
      about,
      checklistLine: null,
      text,
      source: { name: `Source of ${kind.replaceAll('_', ' ')}`, kind, url: null },
      readOn: '2026-03-01',
    },
  },
});

/** Step 1 and the research done, the way and the length chosen: only the request is missing. */
export function readyToAsk(channel: 'email' | 'phone' | 'letter' = 'email'): Command[] {
  const mode = channel === 'phone' ? 'telephone' : 'video';
  return [
    {
      type: 'choosePurposes',
      data: { purposes: ['first_hand_info', 'entering_and_advancing'] },
    },
    { type: 'writeGoal', data: { goal: 'how people find their way into flood forecasting' } },
    {
      type: 'writeShortlistReason',
      data: { reason: 'Forecasting floods is the work that I can picture doing later on.' },
    },
    note('field', 'occupation_profile', 'Hydrologists model how rain becomes river flow.'),
    note('field', 'news', 'Flood warnings now use ensembles of weather forecasts.'),
    note('field', 'professional_body', 'Chartership takes about four years after a degree.'),
    note('employer', 'employer_site', 'River Trust runs forty gauges along the lower valley.'),
    note('employer', 'news', 'River Trust opened a control room for flood forecasting.'),
    {
      type: 'chooseFormat',
      data: {
        mode,
        setting: mode === 'telephone' ? 'phone' : 'video',
        minutes: 20,
        visitMinutes: null,
      },
    },
    { type: 'chooseChannel', data: { channel } },
  ];
}
