import { blankContactFields, type ContactFields } from '@acquaint/core/people/contact-record';
import type { Command, CommandOf } from '@acquaint/core/workflow/commands';
import type { ResearchNote } from '@acquaint/core/workflow/interview';
import type { Contact, Instant } from '@acquaint/core/workflow/records';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { changeContact, createContact, verifyContactField } from '../services/contacts/write.ts';
import { compose, type Composition, sending } from '../services/drafts/compose.ts';
import { actOnInterview } from '../services/interviews/act.ts';
import { contactFromReferral } from '../services/interviews/referral.ts';
import { startInterview } from '../services/interviews/start.ts';
import { getInterviewView, type InterviewView } from '../services/interviews/view.ts';
import type { Member } from '../trpc/context.ts';

/** Something that a demo student did, and when. */
export interface Happening {
  at: Instant;
  does: (book: Notebook) => Promise<unknown>;
}

const PROVEN = ['fullName', 'jobTitle', 'employer', 'salutation'] as const;

/** Lives through everything in the order of time, each at its own moment of the past. */
export async function live(
  deps: Deps,
  member: Member,
  happenings: readonly Happening[],
): Promise<void> {
  let now = deps.now();
  const book = new Notebook({ ...deps, now: () => now }, member);
  for (const { at, does } of happenings.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    now = at;
    await does(book);
  }
}

/**
 * A student's notebook as the demo and the simulated term fill it: through the same services that
 * the web calls, so that it shows what the product does and nothing else.
 */
export class Notebook {
  readonly deps: Deps;
  readonly member: Member;
  readonly #contacts = new Map<string, Contact>();
  readonly #views = new Map<string, InterviewView>();

  constructor(deps: Deps, member: Member) {
    this.deps = deps;
    this.member = member;
  }

  async meet(key: string, fields: Partial<ContactFields>): Promise<Contact> {
    const { deps, member } = this;
    const contact = await createContact(deps, member, {
      id: deps.newId(),
      idempotencyKey: deps.newId(),
      fields: { ...blankContactFields('en'), ...fields },
    });
    this.#contacts.set(key, contact);
    return contact;
  }

  /** Checks name, title, employer and salutation against the staff page. */
  async check(key: string): Promise<void> {
    const { deps, member } = this;
    let contact = this.#contact(key);
    for (const field of PROVEN) {
      contact = await verifyContactField(deps, member, {
        id: contact.id,
        version: contact.version,
        field,
        source: 'staff_page',
        idempotencyKey: deps.newId(),
      });
    }
    this.#contacts.set(key, contact);
  }

  async begin(key: string, field: string): Promise<void> {
    const { deps, member } = this;
    const view = await startInterview(deps, member, {
      interviewId: deps.newId(),
      contactId: this.#contact(key).id,
      field,
      idempotencyKey: deps.newId(),
    });
    this.#views.set(key, view);
  }

  /** The interview page as the student sees it now. */
  async look(key: string): Promise<InterviewView> {
    const known = this.#views.get(key);
    if (!known) throw new Error(`There is no interview with ${key}.`);
    const view = await getInterviewView(this.deps, this.member, known.dossier.interview.id);
    this.#views.set(key, view);
    return view;
  }

  /** Carries out commands; warnings are read and ticked, as a student does who goes on. */
  async act(key: string, ...commands: Command[]): Promise<void> {
    for (const command of commands) {
      const warned = await this.#try(key, command);
      if (warned.length === 0) continue;
      for (const ruleId of warned) {
        await this.#try(key, { type: 'acknowledgeWarning', data: { ruleId, why: null } });
      }
      const again = await this.#try(key, command);
      if (again.length > 0) throw new Error(`${command.type} is held up by ${again.join(', ')}.`);
    }
  }

  /** Sends a text: by the student's own mail, or through Acquaint. */
  async send(
    key: string,
    composition: Composition,
    way: 'self' | 'acquaint' = 'self',
    proposal: CommandOf<'sendMessage'>['data']['proposal'] = null,
  ): Promise<void> {
    const { dossier } = await this.look(key);
    const command: CommandOf<'sendMessage'> = sending(dossier, compose(dossier, composition), {
      id: this.deps.newId(),
      way,
    });
    if (proposal) command.data.proposal = proposal;
    await this.act(key, command);
  }

  note(
    about: ResearchNote['about'],
    kind: ResearchNote['source']['kind'],
    name: string,
    text: string,
  ) {
    const note: ResearchNote = {
      id: this.deps.newId(),
      about,
      checklistLine: null,
      text,
      source: { name, kind, url: null },
      readOn: this.deps.now().slice(0, 10),
    };
    return { type: 'addNote', data: { note } } as const;
  }

  /** Adds the person whom a contact named to the address book, with what is found about them. */
  async addReferred(
    key: string,
    as: string = `${key} named`,
    found: Partial<ContactFields> = {},
  ): Promise<void> {
    const { deps, member } = this;
    const { id: interviewId, version, referrals } = (await this.look(key)).dossier.interview;
    const [referral] = referrals;
    if (!referral) throw new Error(`${key} named nobody.`);
    let contact = await contactFromReferral(deps, member, {
      interviewId,
      version,
      referralId: referral.id,
      contactId: deps.newId(),
      idempotencyKey: deps.newId(),
    });
    if (Object.keys(found).length > 0) {
      const { id, version: seen } = contact;
      const change = { id, version: seen, changes: found, idempotencyKey: deps.newId() };
      contact = await changeContact(deps, member, change);
    }
    this.#contacts.set(as, contact);
    await this.look(key);
  }

  newId(): string {
    return this.deps.newId();
  }

  #contact(key: string): Contact {
    const contact = this.#contacts.get(key);
    if (!contact) throw new Error(`There is no contact ${key}.`);
    return contact;
  }

  /** @returns the rules whose warnings want a tick first */
  async #try(key: string, command: Command): Promise<string[]> {
    const { deps, member } = this;
    const view = this.#views.get(key) ?? (await this.look(key));
    const { id: interviewId, version } = view.dossier.interview;
    const input = { interviewId, version, command, idempotencyKey: deps.newId() };
    try {
      this.#views.set(key, await actOnInterview(deps, member, input));
      return [];
    } catch (error) {
      const refusal = error instanceof ApiError ? error.refusal : null;
      if (refusal?.code === 'needs_acknowledgement') {
        return refusal.findings.map(({ ruleId }) => ruleId);
      }
      const rules = refusal?.findings.map(({ ruleId }) => ruleId).join(', ');
      throw new Error(
        `${command.type} with ${key}: ${refusal?.code ?? ''} ${rules ?? ''} ${refusal?.reason ?? ''} ${refusal?.field ?? ''}`,
        { cause: error },
      );
    }
  }
}
