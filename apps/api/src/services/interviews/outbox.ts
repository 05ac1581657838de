import type { InterviewEvent } from '@acquaint/core/workflow/events';
import type { OutboxRow } from '@acquaint/db/queries/append-events';
import type { Deps } from '../../deps.ts';
import type { StudentFile } from '../dossier/gather-dossier.ts';

/**
 * Messages that go out through Acquaint, exactly as the student approved them. The send key is the
 * message's own id, so that no repetition can put a second one in.
 */
export function outboxOf(
  deps: Deps,
  file: StudentFile,
  events: readonly InterviewEvent[],
): OutboxRow[] {
  return events.flatMap((event) => {
    if (event.type !== 'messageSent' || event.data.message.way !== 'acquaint') return [];
    const { message } = event.data;
    return [
      {
        id: deps.newId(),
        sendKey: `message:${message.id}`,
        kind: message.kind,
        audience: message.to.kind,
        personId: file.student.id,
        recipient: { name: message.to.name, address: message.to.address },
        payload: {
          interviewId: event.interviewId,
          messageId: message.id,
          subject: message.subject,
          text: message.text,
          from: { studentId: file.student.id, name: file.student.fullName },
          replyTo: file.student.email,
        },
        availableAt: event.at,
      },
    ];
  });
}
