import type { Client } from '../product/client.ts';
import type { Mailbox } from '../product/mailbox.ts';
import { aPerson, ownerClient } from './person.ts';

interface Session {
  signedIn: { userId: string };
}
const key = (): string => crypto.randomUUID();

interface Course {
  url: string;
  mailbox: Mailbox;
  /** The one student of it. */
  student: Client;
  /** How many first requests somebody reads before they go out. */
  reviewFirst: number;
}

/** A course with one student, in the care of an advisor who has just joined. @returns the advisor */
export async function aCourse({ url, mailbox, student, reviewFirst }: Course): Promise<Client> {
  const nadia = { name: 'Nadia Haas', email: 'nadia@northgate.example', role: 'advisor' } as const;
  const advisor = await aPerson(url, mailbox, nadia);
  const owner = await ownerClient(url);
  const [studentId, staffId] = await Promise.all(
    [student, advisor].map(
      async (one) => (await one.call<Session>('auth.session')).signedIn.userId,
    ),
  );
  const cohortId = key();
  await owner.call('cohorts.save', {
    id: cohortId,
    version: null,
    fields: {
      name: 'Water course',
      kind: 'hand_picked',
      rosterValue: null,
      startsOn: null,
      endsOn: null,
      showContactNames: false,
      reviewFirst,
    },
    archived: false,
    idempotencyKey: key(),
  });
  await owner.call('cohorts.addMembers', {
    id: cohortId,
    studentIds: [studentId],
    startsOn: '2026-03-02',
    idempotencyKey: key(),
  });
  const care = { id: key(), staffId, cohortId, studentId: null };
  await owner.call('care.add', { ...care, idempotencyKey: key() });
  return advisor;
}
