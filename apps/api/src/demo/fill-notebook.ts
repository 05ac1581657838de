import type { Instant } from '@acquaint/core/workflow/records';
import type { Deps } from '../deps.ts';
import { saveConfidence } from '../services/confidence/confidence.ts';
import { getProfile, type StudentChanges, updateProfile } from '../services/profile/profile.ts';
import type { Member } from '../trpc/context.ts';
import { lenaStories } from './lena.ts';
import { daysLater } from './moments.ts';
import { type Happening, live } from './notebook.ts';
import { tomasStories } from './tomas.ts';

/** Days before now on which the demo begins: earlier than the first thing that happened in it. */
const BEGAN = 75;

/** Lena's notebook: five people, from somebody just found to an interview long closed. */
export function fillLena(deps: Deps, member: Member): Promise<void> {
  return fill(deps, member, [howSure(deps.now()), ...lenaStories(deps.now())], {
    program: 'Environmental Science',
    programShort: 'Env Science',
    schoolShort: 'Northgate',
    year: 'second-year',
    phone: '+493012345678',
    fields: ['water engineering', 'environmental consulting'],
    stage: 'EX',
    resume: { version: 'Second version', updatedAt: daysLater(deps.now(), -20).slice(0, 10) },
  });
}

/** What Lena said of herself before the first talk. */
const howSure = (now: Instant): Happening => ({
  at: daysLater(now, -(BEGAN - 1)),
  does: ({ deps, member }) =>
    saveConfidence(deps, member, {
      moment: 'before',
      version: 0,
      ratings: { information: 3, contacting: 2, fit: 3, planning: 2, asking_help: 4 },
      idempotencyKey: deps.newId(),
    }),
});

/** Tomás's notebook: an internship, and a colleague whom he may ask once his supervisor agrees. */
export function fillTomas(deps: Deps, member: Member): Promise<void> {
  return fill(deps, member, tomasStories(deps.now()), {
    program: 'Geography',
    year: 'third-year',
    phone: '+493087654321',
    fields: ['river restoration'],
    stage: 'EX',
  });
}

function fill(
  deps: Deps,
  member: Member,
  happenings: readonly Happening[],
  changes: StudentChanges,
): Promise<void> {
  const introduced = aProfile(member, daysLater(deps.now(), -BEGAN), changes);
  return live(deps, member, [introduced, ...happenings]);
}

/** A student says who they are. */
export const aProfile = (member: Member, at: Instant, changes: StudentChanges): Happening => ({
  at,
  does: async ({ deps }) => {
    const { version } = await getProfile(deps, member);
    await updateProfile(deps, member, { version, idempotencyKey: deps.newId(), changes });
  },
});
