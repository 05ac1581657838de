import { blankContactFields } from '@acquaint/core/people/contact-record';
import { inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import type { ReviewRow } from '../services/reviews/records.ts';
import { aCohort } from './cohort.ts';
import { Journey } from './journey.ts';
import type { TestSchool } from './school.ts';
import { aWhyYou, readyToAsk } from './steps.ts';
import { TestStudent } from './student.ts';
import type { TestApp } from './test-app.ts';
import type { TestClient } from './test-client.ts';

interface Desk {
  school: TestSchool;
  /** All of them care for the student. */
  advisors: readonly TestClient[];
  /** Each student asks somebody else: caps on one person are not what reviews are about. */
  count: number;
}

/** A student whose first request an advisor reads before it goes out, with the text of that request. */
export async function aTextToReview(app: TestApp, { school, advisors, count }: Desk) {
  const client = await school.join('student', 'Lena Hoffmann');
  const { signedIn } = await client.call<{ signedIn: { userId: string } }>('auth.session');
  const studentId = signedIn.userId;
  const cohortIds: string[] = [];
  for (const advisor of advisors)
    cohortIds.push(await aCohort(app, { school, studentId, advisor }));
  await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
    tx.query(`UPDATE "Cohort" SET "reviewFirst" = 1 WHERE "organizationId" = $1 AND "id" = $2`, [
      school.id,
      cohortIds[0],
    ]),
  );
  const own = new TestStudent(client);
  await own.fillProfile();
  const contact = await own.proveContact(
    await own.addContact({
      employer: `River Trust ${count}`,
      channels: {
        ...blankContactFields('en').channels,
        workEmail: `${uuid7()}@rivertrust.example`,
      },
      notes: 'Frank words about them.',
    }),
  );
  const one = new Journey(app, own, await own.start(contact.id));
  await readyToAsk(one, 'how people find their way into flood forecasting');
  await one.do({
    type: 'chooseFormat',
    data: { mode: 'video', setting: 'video', minutes: 20, visitMinutes: null },
  });
  await one.do({ type: 'chooseChannel', data: { channel: 'email' } });
  const draft = one.draft({ templateId: 'T01', written: { whyYou: aWhyYou } });
  const whyYou = `${aWhyYou} That stayed with me.`;
  const other = one.draft({ templateId: 'T01', written: { whyYou } });
  const ask = async (text = draft.text): Promise<ReviewRow> => {
    const [first] = await client.call<ReviewRow[]>('reviews.ask', {
      interviewId: one.id,
      draft: { ...draft, text },
      idempotencyKey: uuid7(),
    });
    if (!first) throw new Error('Nothing was asked.');
    return first;
  };
  return { client, studentId, cohortId: cohortIds[0] ?? '', contact, one, draft, other, ask };
}
