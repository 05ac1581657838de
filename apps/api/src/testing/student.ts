import { blankContactFields, type ContactFields } from '@acquaint/core/people/contact-record';
import type { Command } from '@acquaint/core/workflow/commands';
import type { Contact } from '@acquaint/core/workflow/records';
import { uuid7 } from '@acquaint/db/uuid7';
import type { InterviewView } from '../services/interviews/view.ts';
import type { PublicError } from '../trpc/shape-error.ts';
import type { TestClient } from './test-client.ts';

/** What a student does in the web, as calls. */
export class TestStudent {
  readonly client: TestClient;

  constructor(client: TestClient) {
    this.client = client;
  }

  async fillProfile(): Promise<void> {
    const { version } = await this.client.call<{ version: number }>('profile.get');
    await this.client.call('profile.update', {
      version,
      idempotencyKey: uuid7(),
      changes: {
        program: 'Environmental Science',
        year: 'second-year',
        school: 'Northgate University',
        phone: '+493012345678',
        fields: ['water engineering'],
        resume: { version: 'February 2026', updatedAt: '2026-02-10' },
      },
    });
  }

  addContact(fields: Partial<ContactFields> = {}): Promise<Contact> {
    const blank = blankContactFields('en');
    return this.client.call('contacts.create', {
      id: uuid7(),
      idempotencyKey: uuid7(),
      fields: {
        ...blank,
        fullName: 'Amara Okafor',
        givenName: 'Amara',
        familyName: 'Okafor',
        addressName: 'Okafor',
        jobTitle: 'Hydrologist',
        employer: 'River Trust',
        salutation: { kind: 'title', title: 'Dr.' },
        howFound: { kind: 'alumni_directory', detail: null },
        timeZone: 'Europe/London',
        country: 'GB',
        channels: { ...blank.channels, workEmail: 'a.okafor@rivertrust.example' },
        ...fields,
      },
    });
  }

  async proveContact(contact: Contact): Promise<Contact> {
    let present = contact;
    const fields = ['fullName', 'jobTitle', 'employer', 'salutation', 'pronunciation'] as const;
    for (const field of fields) {
      present = await this.client.call('contacts.verify', {
        id: contact.id,
        version: present.version,
        idempotencyKey: uuid7(),
        field,
        source: 'staff_page',
      });
    }
    return present;
  }

  start(contactId: string): Promise<InterviewView> {
    return this.client.call('interviews.start', {
      interviewId: uuid7(),
      contactId,
      field: 'water engineering',
      idempotencyKey: uuid7(),
    });
  }

  act(view: InterviewView, command: Command): Promise<InterviewView> {
    return this.client.call('interviews.act', this.#input(view, command));
  }

  actRefused(view: InterviewView, command: Command): Promise<PublicError> {
    return this.client.refused('interviews.act', this.#input(view, command));
  }

  #input(view: InterviewView, command: Command) {
    const { id, version } = view.dossier.interview;
    return { interviewId: id, version, command, idempotencyKey: uuid7() };
  }
}
