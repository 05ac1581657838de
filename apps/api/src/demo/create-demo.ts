import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import { insertInvitation } from '../services/organizations/invitations.ts';
import { savePolicy } from '../services/policy/policy.ts';
import type { Member } from '../trpc/context.ts';
import { addAccounts } from './add-accounts.ts';
import { setAssignment } from './assignment.ts';
import { addClassmates } from './classmates.ts';
import { addCohort } from './cohort.ts';
import { fillLena, fillTomas } from './fill-notebook.ts';
import { bringGraduates } from './graduates.ts';
import { answerGroups } from './group-answers.ts';
import { recommendSources, writeHelp } from './help-and-sources.ts';
import { addLargeCourse } from './large-course.ts';
import { noteHosts } from './hosts.ts';
import { fillLibrary } from './library.ts';
import { giveLook } from './look.ts';
import { daysLater } from './moments.ts';
import { writeNotes } from './staff-notes.ts';

/** A code that everybody may try: the demo organisation holds nobody's real data. */
export const demoInvitation = 'DEMO-JOIN-2026';

/** Days before now on which the school was set up, and its courses began. */
const SET_UP = 90;

/** Makes the demo organisation with people, contacts and interviews under way. */
export async function createDemo(deps: Deps): Promise<void> {
  const organizationId = deps.newId();
  const member = await addAccounts(deps, organizationId);
  const at = daysLater(deps.now(), -SET_UP);
  const before = { ...deps, now: () => at };
  const owner = member('owner@northgate.example');
  const advisor = member('advisor@northgate.example');
  const editor = member('editor@northgate.example');
  const lena = member('lena@northgate.example');
  const tomas = member('tomas@northgate.example');

  await giveLook(before, owner);
  await writeHelp(before, owner);
  await askAboutGroups(before, owner);
  await recommendSources(before, editor);

  await fillLena(deps, lena);
  await fillTomas(deps, tomas);
  const classmates = await addClassmates(deps, organizationId);
  const seminar = [lena.userId, tomas.userId, ...classmates.values()];
  const cohortId = await inTenant(deps.database, { organizationId }, (tx) =>
    addCohort(deps, tx, {
      name: 'Career seminar',
      kind: 'course',
      students: seminar,
      staffId: advisor.userId,
      at,
    }),
  );
  const course = await addLargeCourse(deps, member('instructor@northgate.example'));
  const listed = Object.values(course.students).flat();
  await beginTerm(deps, organizationId, [
    ...seminar.slice(0, -SINCE_LAST_TERM),
    ...listed.map(({ id }) => id),
  ]);
  await bringGraduates(deps, owner);

  // Tomás has not been asked yet: whoever looks around as him sees the questions.
  const said = seminar.filter((studentId) => studentId !== tomas.userId);
  await answerGroups(deps, organizationId, { course, seminar: said });
  await setAssignment(deps, member('instructor@northgate.example'), course);
  await writeNotes(deps, advisor, {
    lena,
    tomas,
    bogdan: classmates.get('Bogdan Ionescu') ?? '',
  });
  const lately = daysLater(deps.now(), -20);
  const recently = { ...deps, now: () => lately };
  await fillLibrary(recently, editor, { cohortId, lena, tomas });
  await noteHosts(recently, owner, cohortId);
  await invite(deps, owner);
}

/** So many of the seminar began it a term ago. */
const SINCE_LAST_TERM = 3;

/** In nobody's care: it narrows what somebody sees of their courses. */
async function beginTerm(deps: Deps, organizationId: Id, students: readonly Id[]): Promise<void> {
  const at = daysLater(deps.now(), -SET_UP);
  await inTenant(deps.database, { organizationId }, (tx) =>
    addCohort(deps, tx, { name: 'This term', kind: 'term', students, staffId: null, at }),
  );
}

/** So that the report on groups has something to count. */
async function askAboutGroups(deps: Deps, owner: Member): Promise<void> {
  await savePolicy(deps, owner, {
    cohortId: null,
    before: {},
    changes: { set: { groupQuestions: 'on' }, reset: [] },
    idempotencyKey: deps.newId(),
  });
}

async function invite(deps: Deps, owner: Member): Promise<void> {
  const { organizationId, userId } = owner;
  await inTenant(deps.database, { organizationId }, (tx) =>
    insertInvitation(deps, tx, {
      id: deps.newId(),
      role: 'student',
      uses: 1000,
      code: demoInvitation,
      expiresAt: daysLater(deps.now(), 365),
      createdBy: userId,
    }),
  );
}
