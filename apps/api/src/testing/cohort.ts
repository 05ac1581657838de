import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import type { TestSchool } from './school.ts';
import type { TestApp } from './test-app.ts';
import type { TestClient } from './test-client.ts';

/** A cohort with one student, in the care of one advisor. Returns its id. */
export async function aCohort(
  app: TestApp,
  { school, studentId, advisor }: { school: TestSchool; studentId: Id; advisor: TestClient },
): Promise<Id> {
  const { signedIn } = await advisor.call<{ signedIn: { userId: Id } }>('auth.session');
  const cohortId = uuid7();
  await inTenant(app.deps.database, { organizationId: school.id }, async ({ prisma }) => {
    const organizationId = school.id;
    const at = new Date(app.clock.now);
    await prisma.cohort.create({
      data: { organizationId, id: cohortId, name: 'Spring', kind: 'hand_picked', createdAt: at },
    });
    const startsOn = new Date('2026-01-01');
    await prisma.cohortMember.create({
      data: { organizationId, cohortId, studentId, startsOn, createdAt: at },
    });
    await prisma.careAssignment.create({
      data: { organizationId, id: uuid7(), staffId: signedIn.userId, cohortId, createdAt: at },
    });
  });
  return cohortId;
}
