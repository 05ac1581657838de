import { uuid7 } from '@acquaint/db/uuid7';
import type { ProcedureCase } from './procedure-case.ts';
import { testPassword } from './test-app.ts';

const nothing = (): Promise<undefined> => Promise.resolve(undefined);
const plain = (input: unknown) => (): Promise<unknown> => Promise.resolve(input);

const aSecret = 'no such secret, of enough length';
const anEmail = 'canary@school.example';

/** The door, one's account, and what the owner of a school runs. */
export const officeCases: Readonly<Record<string, ProcedureCase>> = {
  'auth.session': { guard: 'public', elsewhere: 'own_answer', input: nothing },
  'auth.signUp': {
    guard: 'public',
    elsewhere: 'own_answer',
    input: plain({ name: 'New Person', email: anEmail, password: testPassword }),
  },
  'auth.signIn': {
    guard: 'public',
    elsewhere: 'unknown_secret',
    input: plain({ email: 'nobody@school.example', password: 'not the password' }),
  },
  'auth.sendCode': {
    guard: 'public',
    elsewhere: 'own_answer',
    input: plain({ email: 'nobody@school.example' }),
  },
  'auth.verifyCode': {
    guard: 'public',
    elsewhere: 'unknown_secret',
    input: plain({ email: 'nobody@school.example', code: '000000' }),
  },
  'auth.sessions': { guard: 'signed_in', elsewhere: 'own_answer', input: nothing },
  'auth.changePassword': {
    guard: 'signed_in',
    elsewhere: 'unknown_secret',
    input: plain({ current: 'not the password', next: 'a new long password' }),
  },

  'organizations.lookUpInvitation': {
    guard: 'public',
    elsewhere: 'unknown_secret',
    input: plain({ code: 'AAAA-BBBB-CCCC' }),
  },
  'organizations.join': {
    guard: 'signed_in',
    elsewhere: 'unknown_secret',
    input: plain({ code: 'AAAA-BBBB-CCCC' }),
  },
  'organizations.createFirstOwner': {
    guard: 'public',
    elsewhere: 'unknown_secret',
    input: plain({
      token: aSecret,
      organizationName: 'Somewhere',
      timeZone: 'Europe/Berlin',
      country: 'DE',
      name: 'Somebody',
      email: 'somebody@school.example',
      password: testPassword,
    }),
  },
  'organizations.get': { guard: 'organization.read', elsewhere: 'own_answer', input: nothing },
  'organizations.invitations': {
    guard: 'invitation.list',
    elsewhere: 'own_answer',
    input: nothing,
  },
  'organizations.createInvitation': {
    guard: 'invitation.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ id: uuid7(), role: 'student', uses: 1, days: 7 }),
  },
  'organizations.revokeInvitation': {
    guard: 'invitation.write',
    elsewhere: 'not_found',
    input: () => Promise.resolve({ id: uuid7(), idempotencyKey: uuid7() }),
  },
  'members.list': { guard: 'member.list', elsewhere: 'own_answer', input: nothing },
  // Of a student, who is no member of the staff.
  'members.holds': {
    guard: 'member.change',
    elsewhere: 'not_found',
    input: ({ userId }) => Promise.resolve({ userId }),
  },
  'members.changeRole': {
    guard: 'member.change',
    elsewhere: 'not_found',
    input: ({ userId }) =>
      Promise.resolve({
        userId,
        role: 'advisor',
        to: 'instructor',
        handOverTo: null,
        idempotencyKey: uuid7(),
      }),
  },
  'members.end': {
    guard: 'member.change',
    elsewhere: 'not_found',
    input: ({ userId }) =>
      Promise.resolve({ userId, role: 'advisor', handOverTo: null, idempotencyKey: uuid7() }),
  },
  'organizations.testMail': { guard: 'mail.test', elsewhere: 'own_answer', input: nothing },
  'organizations.outbox': {
    guard: 'outbox.read',
    elsewhere: 'own_answer',
    input: nothing,
    seenBy: ['owner'],
  },
  'organizations.deadLetters': {
    guard: 'outbox.read',
    elsewhere: 'own_answer',
    input: nothing,
  },
  'organizations.retryMessage': {
    guard: 'outbox.settle',
    elsewhere: 'not_found',
    input: () => Promise.resolve({ id: uuid7(), confirmed: true, idempotencyKey: uuid7() }),
  },
  'organizations.dropMessage': {
    guard: 'outbox.settle',
    elsewhere: 'not_found',
    input: () => Promise.resolve({ id: uuid7(), idempotencyKey: uuid7() }),
  },
  'organizations.workerStatus': { guard: 'worker.read', elsewhere: 'own_answer', input: nothing },
  'organizations.pauseSending': {
    guard: 'sending.pause',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ idempotencyKey: uuid7() }),
  },
  'organizations.resumeSending': {
    guard: 'sending.pause',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ idempotencyKey: uuid7() }),
  },
};
