import { compose, type Composition, sending } from '../services/drafts/compose.ts';
import type { Command } from '@acquaint/core/workflow/commands';
import type { Dossier, DraftFacts } from '@acquaint/core/workflow/dossier';
import type { Action } from '@acquaint/core/rules/rule';
import type { ReadyToSend } from '@acquaint/core/rules/ready-to-send';
import type { Contact } from '@acquaint/core/workflow/records';
import { uuid7 } from '@acquaint/db/uuid7';
import type { InterviewView } from '../services/interviews/view.ts';
import type { PublicError } from '../trpc/shape-error.ts';
import type { TestStudent } from './student.ts';
import type { TestApp } from './test-app.ts';

/** One interview as a student lives through it: the page they see, and what they do on it. */
export class Journey {
  readonly app: TestApp;
  readonly student: TestStudent;
  view: InterviewView;

  constructor(app: TestApp, student: TestStudent, view: InterviewView) {
    this.app = app;
    this.student = student;
    this.view = view;
  }

  get id(): string {
    return this.view.dossier.interview.id;
  }

  get interview(): Dossier['interview'] {
    return this.view.dossier.interview;
  }

  /** Moves the clock and reloads the page. */
  async at(now: string): Promise<void> {
    this.app.clock.now = now;
    await this.reload();
  }

  async reload(): Promise<void> {
    this.view = await this.student.client.call('interviews.get', { id: this.id });
  }

  async do(command: Command): Promise<InterviewView> {
    this.view = await this.student.act(this.view, command);
    return this.view;
  }

  /** The rules that hold a command up. */
  async heldUp(command: Command): Promise<string[]> {
    const error = await this.refused(command);
    return error.refusal?.findings.map(({ ruleId }) => ruleId) ?? [];
  }

  refused(command: Command): Promise<PublicError> {
    return this.student.actRefused(this.view, command);
  }

  /** The rules that hold an action up on the page as it stands. */
  heldUpOnPage(action: Action): string[] {
    return this.view.assessment.actions[action].blockedBy.map(({ ruleId }) => ruleId);
  }

  async changeContact(changes: Partial<Record<keyof Contact, unknown>>): Promise<void> {
    const { id, version } = this.view.dossier.contact;
    const input = { id, version, idempotencyKey: uuid7(), changes };
    await this.student.client.call('contacts.update', input);
    await this.reload();
  }

  async verify(field: string): Promise<void> {
    const { id, version } = this.view.dossier.contact;
    const input = { id, version, idempotencyKey: uuid7(), field, source: 'staff_page' };
    await this.student.client.call('contacts.verify', input);
    await this.reload();
  }

  draft(composition: Composition): DraftFacts {
    return compose(this.view.dossier, composition);
  }

  preview(draft: DraftFacts): Promise<{ chain: ReadyToSend }> {
    return this.student.client
      .ask<{ chain: ReadyToSend }>('interviews.preview', {
        interviewId: this.id,
        draft,
      })
      .then((answer) => {
        if (!answer.ok) throw new Error(JSON.stringify(answer.error));
        return answer.data;
      });
  }

  sending(draft: DraftFacts, way: 'self' | 'acquaint' = 'self', id: string = uuid7()) {
    return sending(this.view.dossier, draft, { id, way });
  }

  /** Composes, asks for the checks as the editor does, and logs the text as sent. */
  async send(composition: Composition, way: 'self' | 'acquaint' = 'self'): Promise<DraftFacts> {
    const draft = this.draft(composition);
    const { chain } = await this.preview(draft);
    if (!chain.ok) throw new Error(`${composition.templateId} stops: ${JSON.stringify(chain)}`);
    await this.do(this.sending(draft, way));
    return draft;
  }
}
