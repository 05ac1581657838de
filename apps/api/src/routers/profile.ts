import { stages } from '@acquaint/core/library/kinds';
import { PERMISSION_STATUSES } from '@acquaint/core/workflow/records';
import { z } from 'zod';
import { getAvailability, saveAvailability } from '../services/profile/availability.ts';
import { exportMine } from '../services/profile/export.ts';
import {
  getInternships,
  getPermissions,
  saveInternship,
  savePermission,
} from '../services/profile/internships.ts';
import { getProfile, type StudentChanges, updateProfile } from '../services/profile/profile.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import {
  email,
  id,
  idempotencyKey,
  instant,
  language,
  optionalText,
  plainDate,
  text,
  version,
} from './inputs.ts';

const country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'Please choose a country from the list.' })
  .nullable();

const changes = z
  .strictObject({
    fullName: text(200, 'Please write your name.'),
    firstName: text(200, 'Please write what people call you.'),
    phone: optionalText(60),
    address: z.array(z.string().max(200)).max(6),
    school: text(200),
    schoolShort: optionalText(60),
    program: text(200),
    programShort: optionalText(60),
    year: text(60),
    fields: z.array(text(100)).max(10),
    stage: z.enum(stages),
    timeZone: text(64),
    country,
    locale: language,
    noCostOnly: z.boolean(),
    isMinor: z.boolean(),
    payQuestions: z.boolean(),
    paidLinkedin: z.boolean(),
    resume: z.object({ version: text(100), updatedAt: plainDate }).nullable(),
  })
  .partial() satisfies z.ZodType<StudentChanges>;

const savedVersion = version.nullable();

export const profileRouter = router({
  get: memberProcedure('profile.read').query(({ ctx }) => getProfile(ctx.deps, ctx.member)),

  update: memberProcedure('profile.write')
    .input(z.object({ version, changes, idempotencyKey }))
    .mutation(({ ctx, input }) => updateProfile(ctx.deps, ctx.member, input)),

  internships: memberProcedure('internship.read').query(({ ctx }) =>
    getInternships(ctx.deps, ctx.member),
  ),

  saveInternship: memberProcedure('internship.write')
    .input(
      z.object({
        id,
        version: savedVersion,
        idempotencyKey,
        employer: text(200, 'Please name the organisation.'),
        team: optionalText(200),
        start: plainDate,
        end: plainDate,
        settledIn: z.boolean(),
        supervisor: z.object({
          name: text(200, 'Please write the name of your supervisor.'),
          greeting: text(200, 'Please write how you greet your supervisor.'),
          email: email.nullable(),
          contactId: id.nullable(),
          mayBeNamed: z.boolean(),
        }),
      }),
    )
    .mutation(({ ctx, input }) => saveInternship(ctx.deps, ctx.member, input)),

  permissions: memberProcedure('supervisor_permission.read').query(({ ctx }) =>
    getPermissions(ctx.deps, ctx.member),
  ),

  savePermission: memberProcedure('supervisor_permission.write')
    .input(
      z.object({
        id,
        version: savedVersion,
        idempotencyKey,
        internshipId: id,
        scope: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('contact'), contactId: id }),
          z.object({ kind: z.literal('organization') }),
        ]),
        status: z.enum(PERMISSION_STATUSES),
        askedAt: instant.nullable(),
        answeredAt: instant.nullable(),
        conditions: z
          .object({ text: text(1000), from: plainDate.nullable(), until: plainDate.nullable() })
          .nullable(),
      }),
    )
    .mutation(({ ctx, input }) => savePermission(ctx.deps, ctx.member, input)),

  availability: memberProcedure('availability.read').query(({ ctx }) =>
    getAvailability(ctx.deps, ctx.member),
  ),

  saveAvailability: memberProcedure('availability.write')
    .input(
      z.object({
        idempotencyKey,
        windows: z.array(z.object({ id, start: instant, end: instant })).max(200),
        items: z
          .array(
            z.object({ id, title: text(200), start: instant, end: instant, movable: z.boolean() }),
          )
          .max(500),
      }),
    )
    .mutation(({ ctx, input }) => saveAvailability(ctx.deps, ctx.member, input)),

  exportMine: memberProcedure('contact.export').query(({ ctx }) =>
    exportMine(ctx.deps, ctx.member),
  ),
});
