import type { SentMessage } from '@acquaint/core/workflow/interview';
import type { Contact } from '@acquaint/core/workflow/records';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import { replyAddressFor } from '../mail-in/reply-address.ts';
import { loadStudentFile } from '../services/dossier/gather-dossier.ts';
import { commitEvents } from '../services/interviews/commit.ts';
import type { InterviewView } from '../services/interviews/view.ts';
import type { InboxMail } from '../services/inbox/list-inbox.ts';
import { Journey } from './journey.ts';
import { testSchool } from './school.ts';
import { TestStudent } from './student.ts';
import type { PersonalMessage } from '../services/outbox/personal-message.ts';
import type { TestApp } from './test-app.ts';

/** A request that went out by mail from a school of its own, and the address for its answer. */
export class AskedByMail {
  readonly one: Journey;
  readonly outboxId: string;
  readonly address: string;
  readonly studentId: string;
  readonly organizationId: string;

  private constructor(one: Journey, row: Row, address: string) {
    this.one = one;
    this.outboxId = row.id;
    this.organizationId = row.organizationId;
    this.studentId = row.personId;
    this.address = address;
  }

  static async make(app: TestApp, deps: Deps): Promise<AskedByMail> {
    app.clock.now = '2026-03-02T10:00:00.000Z';
    // A test file signs up more people than one address may in an hour.
    await deps.database.pool.query('DELETE FROM "RateLimit"');
    const school = await testSchool(app);
    const student = new TestStudent(await school.join('student', 'Lena Quillfeather'));
    await student.fillProfile();
    const contact = await student.addContact();
    const interviewId = await askedOf(app, school.id, contact);
    const view = await student.client.call<InterviewView>('interviews.get', { id: interviewId });
    const one = new Journey(app, student, view);
    return asSystem(deps.database, { reason: 'a message of a test' }, async (tx) => {
      const { rows } = await tx.query<Row & Record<string, unknown>>(
        `SELECT "id", "organizationId", "personId" FROM "OutboxMessage" WHERE "interviewId" = $1`,
        [one.id],
      );
      const [row] = rows;
      const reply = row && replyAddressFor(deps.settings, row.id);
      if (!row || !reply) throw new Error('The request is in the outbox, and mail comes in.');
      await tx.query(`UPDATE "OutboxMessage" SET "replyTokenHash" = $2 WHERE "id" = $1`, [
        row.id,
        reply.tokenHash,
      ]);
      return new AskedByMail(one, row, reply.address);
    });
  }

  /** A message about this talk as it waits in the outbox. */
  waiting(kind: string): PersonalMessage {
    const { organizationId, studentId: personId } = this;
    const { now } = this.one.app.clock;
    return {
      organizationId,
      id: this.outboxId,
      kind,
      audience: 'contact',
      personId,
      interviewId: this.one.id,
      attempts: 1,
      lastError: null,
      createdAt: now,
      recipient: { name: 'Amara Okafor', address: 'a.okafor@rivertrust.example' },
      payload: {},
    };
  }

  inbox(): Promise<InboxMail[]> {
    return this.one.student.client.call('interviews.inbox', { interviewId: this.one.id });
  }
}

/** The interview as it stands after the request: as events, because how it came there is no matter. */
function askedOf(app: TestApp, organizationId: string, contact: Contact): Promise<string> {
  const { deps } = app;
  const interviewId = deps.newId();
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const { rows } = await tx.query<{ studentId: string }>(
      `SELECT "studentId" FROM "Contact" WHERE "id" = $1`,
      [contact.id],
    );
    const studentId = rows[0]?.studentId ?? '';
    const file = await loadStudentFile(tx, studentId);
    const started = {
      organizationId,
      studentId,
      contactId: contact.id,
      minutes: 20,
      field: 'water engineering',
    };
    const message: SentMessage = {
      id: deps.newId(),
      kind: 'request',
      templateId: 'T01',
      channel: 'email',
      to: {
        kind: 'contact',
        name: contact.fullName.value,
        address: contact.channels.workEmail,
      },
      subject: 'Twenty minutes about flood forecasting',
      text: 'Dear Dr. Okafor,\nmay I ask you about your work?',
      slots: {},
      way: 'acquaint',
      sentAt: deps.now(),
      minutes: 20,
    };
    await commitEvents(deps, tx, {
      actor: { kind: 'student', userId: studentId },
      file,
      interviewId,
      before: null,
      events: [
        { type: 'interviewStarted', data: started },
        { type: 'channelChosen', data: { channel: 'email' } },
        { type: 'messageSent', data: { message } },
      ],
      action: 'interview.start',
    });
    return interviewId;
  });
}

interface Row {
  id: string;
  organizationId: string;
  personId: string;
}
