import { can } from '@acquaint/core/access/can';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leavesOf, withLeaf } from './testing/leaves.ts';
import { procedureCases } from './testing/procedures.ts';
import type { ProcedureCase } from './testing/procedure-case.ts';
import { snapshot } from './testing/snapshot.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { Answer } from './testing/test-client.ts';
import { testWorld, type World } from './testing/world.ts';

/** A text that no log may ever hold. */
const SECRET = 'Zanzibarlow';

const cases = Object.entries(procedureCases);
type Sender = 'ownStudent' | 'owner' | 'careAdvisor';

/** Whoever may call it: the student, the owner of the school, or the student's advisor. */
function senderOf({ guard }: ProcedureCase): Sender {
  if (guard === 'public' || guard === 'signed_in' || can('student', guard)) return 'ownStudent';
  return can('owner', guard) ? 'owner' : 'careAdvisor';
}

const code = (answer: Answer): string => (answer.ok ? 'answered' : answer.error.code);

/** Field at fault, wherever it was found: by a schema of ours or by the core. */
function fieldsOf(answer: Answer): string[] {
  if (answer.ok) return [];
  const { problems, refusal } = answer.error;
  return [...problems.map(({ field }) => field), ...(refusal?.field ? [refusal.field] : [])];
}

describe.each(testDatabases())('what comes in wrong on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
  });
  afterAll(() => app.close());

  const nextWindow = (): void => {
    app.clock.now = new Date(Date.parse(app.clock.now) + 61 * 60_000).toISOString();
  };

  /** Sends bodies one by one; each has to be refused with one of `codes`, and nothing changes. */
  async function expectRefused(
    procedure: string,
    bodies: readonly (readonly [string, string])[],
    codes: readonly string[],
    sender: Sender = 'ownStudent',
  ): Promise<Answer[]> {
    const before = await snapshot(world);
    const logged = app.logged.length;
    const answers: Answer[] = [];
    for (const [name, body] of bodies) {
      nextWindow();
      const answer = await world.callers[sender].send(procedure, body);
      expect({ name, code: codes.includes(code(answer)) ? 'as expected' : code(answer) }).toEqual({
        name,
        code: 'as expected',
      });
      expect(answer.status).toBeLessThan(500);
      answers.push(answer);
    }
    expect(await snapshot(world)).toEqual(before);
    expect(app.logged.slice(logged).join('\n')).not.toContain(SECRET);
    return answers;
  }

  const inputOf = (row: ProcedureCase): Promise<unknown> => row.input(world);

  describe.each(cases)('%s', (procedure, row) => {
    const sender = senderOf(row);

    test('a body that is no JSON, or of another kind, is refused', async () => {
      const takesInput = (await inputOf(row)) !== undefined;
      await expectRefused(procedure, [['cut off', `{"name":"${SECRET}`]], ['bad_input'], sender);
      const others = ['', 'null', '7', '[]', '"text"', `{"${SECRET}":1}`, '[[[]]]'].map(
        (body) => [body, body] as const,
      );
      // The list of interviews has a default for each of its fields.
      const emptyIsFine = procedure === 'interviews.list' || procedure === 'contacts.list';
      const wrong = others.filter(([body]) => !emptyIsFine || !body.startsWith('{'));
      await expectRefused(procedure, takesInput ? wrong : [], ['bad_input'], sender);
    });

    test('each field refuses another kind, and what cannot be kept, by name', async () => {
      const input = await inputOf(row);
      const leaves = input === undefined ? [] : leavesOf(input);
      for (const { path, value } of leaves) {
        const field = path.join('.');
        const wrong = Array.isArray(value) ? 7 : { wrong: SECRET };
        const kinds = [
          wrong,
          ...(typeof value === 'string' ? [`${SECRET}\0`, `${SECRET}\ud800`] : []),
        ];
        const bodies = kinds.map(
          (other) => [field, JSON.stringify(withLeaf(input, path, other))] as const,
        );
        const answers = await expectRefused(procedure, bodies, ['bad_input', 'refused'], sender);
        for (const answer of answers) {
          const named = fieldsOf(answer);
          const isNamed = named.some(
            (one) => one !== '' && (field.endsWith(one) || one.startsWith(field)),
          );
          expect({ field, named, isNamed }).toEqual({ field, named, isNamed: true });
        }
      }
    });

    test('a megabyte of name is too much, and so is half of one', async () => {
      const input = await inputOf(row);
      const [leaf] = leavesOf(input ?? {}).filter(({ value }) => typeof value === 'string');
      const path = leaf?.path ?? ['name'];
      const huge = (length: number) =>
        JSON.stringify(withLeaf(input ?? {}, path, SECRET + 'x'.repeat(length)));
      await expectRefused(procedure, [['a megabyte', huge(1_000_000)]], ['too_large'], sender);
      const half = leaf ? [['half a megabyte', huge(500_000)] as const] : [];
      await expectRefused(procedure, half, ['bad_input', 'refused'], sender);
    });
  });

  test('nesting without end is refused before anything reads it', async () => {
    const deep = `{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    await expectRefused('interviews.get', [['deep', deep]], ['bad_input']);
  });

  const versioned = cases.filter(([name]) =>
    [
      'profile.update',
      'profile.saveInternship',
      'profile.savePermission',
      'contacts.update',
      'contacts.verify',
      'contacts.setState',
      'interviews.act',
      'interviews.contactFromReferral',
      'drafts.save',
    ].includes(name),
  );

  test.each(versioned)(
    '%s: a version that was never there is a conflict',
    async (procedure, row) => {
      const input = withLeaf(await inputOf(row), ['version'], 999_999);
      const stale = [['stale', JSON.stringify(input)] as const];
      const [answer] = await expectRefused(procedure, stale, ['conflict']);
      expect(answer).toMatchObject({ status: 409 });
    },
  );

  const byId = [
    ['contacts.get', ['id']],
    ['contacts.update', ['id']],
    ['contacts.verify', ['id']],
    ['contacts.setState', ['id']],
    ['contacts.answerAddressForm', ['id']],
    ['interviews.get', ['id']],
    ['interviews.start', ['contactId']],
    ['interviews.act', ['interviewId']],
    ['interviews.preview', ['interviewId']],
    ['interviews.contactFromReferral', ['interviewId']],
    ['interviews.contactFromReferral', ['referralId']],
    ['drafts.save', ['interviewId']],
    ['drafts.discard', ['interviewId']],
    ['profile.saveInternship', ['id']],
    ['profile.saveInternship', ['supervisor', 'contactId']],
    ['profile.savePermission', ['id']],
    ['profile.savePermission', ['internshipId']],
    ['auth.endSession', ['id']],
  ] as const;

  test.each(byId)('%s: an unknown %j is not there', async (procedure, path) => {
    const input = await procedureCases[procedure]?.input(world);
    const unknown = JSON.stringify(withLeaf(input, path, uuid7()));
    await expectRefused(procedure, [['unknown', unknown]], ['not_found']);
  });

  test('a key that was used answers the same again, and refuses other content', async () => {
    const keyed = cases.filter(([name]) =>
      ['profile.update', 'contacts.update', 'contacts.verify', 'interviews.act'].includes(name),
    );
    for (const [procedure, row] of keyed) {
      const input = await inputOf(row);
      const client = world.callers.ownStudent;
      const first = await client.ask(procedure, input);
      const after = await snapshot(world);
      const again = await client.ask(procedure, input);
      expect({ procedure, ...again }).toEqual({ procedure, ...first });
      expect(await snapshot(world)).toEqual(after);
      const other = withLeaf(input, ['version'], 0);
      expect((await client.refused(procedure, other)).code).toBe('key_reused');
    }
  });
});
