import type { Database } from '../open-database.ts';
import { asSystem } from '../tenant.ts';
import { uuid7 } from '../uuid7.ts';

export type SchoolOf<Role extends string> = { organizationId: string } & Record<Role, string>;

/** A school with the named students, each with membership and profile. Returns their ids. */
export async function addSchool<Name extends string>(
  database: Database,
  ...students: Name[]
): Promise<SchoolOf<Name>> {
  const organizationId = uuid7();
  const ids = { organizationId } as Record<string, string>;
  await asSystem(database, { reason: 'test rows' }, async ({ prisma }) => {
    const slug = organizationId;
    await prisma.organization.create({
      data: {
        id: organizationId,
        slug,
        name: 'Northgate',
        timeZone: 'Europe/London',
        country: 'GB',
      },
    });
    for (const name of students) {
      const id = uuid7();
      ids[name] = id;
      await prisma.user.create({ data: { id, name, email: `${id}@northgate.example` } });
      await prisma.membership.create({ data: { organizationId, userId: id, role: 'student' } });
      await prisma.studentProfile.create({
        data: {
          organizationId,
          studentId: id,
          fullName: name,
          timeZone: 'Europe/London',
          data: {},
        },
      });
      await prisma.rosterEntry.create({
        data: {
          organizationId,
          studentId: id,
          fullName: name,
          nameFolded: name.toLowerCase(),
          email: `${id}@northgate.example`,
          createdAt: new Date(),
          updatedAt: new Date(),
        },
      });
    }
  });
  return ids as SchoolOf<Name>;
}

/** A contact of one student. Returns its id. */
export async function addContact(
  database: Database,
  owner: { organizationId: string; studentId: string },
  name = 'Dr. Ada Marsh',
): Promise<string> {
  const id = uuid7();
  await asSystem(database, { reason: 'test rows' }, ({ prisma }) =>
    prisma.contact.create({
      data: {
        organizationId: owner.organizationId,
        studentId: owner.studentId,
        id,
        state: 'active',
        fullName: name,
        nameFolded: name.toLowerCase(),
        employerName: 'River Trust',
        employerKey: 'river trust',
        data: {},
      },
    }),
  );
  return id;
}
