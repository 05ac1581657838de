import {
  CONTACT_STATES,
  INTERACTION_KINDS,
  VERIFICATION_SOURCES,
} from '@acquaint/core/workflow/records';
import { z } from 'zod';
import { exportNetwork } from '../services/contacts/export-network.ts';
import { logInteraction, removeInteraction } from '../services/contacts/interactions.ts';
import { network } from '../services/contacts/network.ts';
import { contactPage, contactView, similarContacts } from '../services/contacts/read.ts';
import {
  answerAddressForm,
  answerTouch,
  changeContact,
  createContact,
  setContactState,
  verifyContactField,
} from '../services/contacts/write.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { contactFields } from './contact-input.ts';
import { id, idempotencyKey, instant, optionalText, version } from './inputs.ts';

const reader = memberProcedure('contact.read');
const writer = memberProcedure('contact.write');
const noter = memberProcedure('interaction.write');
const versioned = { id, version, idempotencyKey };
/** From every month to every three years: more is no keeping in touch, less is none (G24). */
const days = z
  .int({ error: 'Please give whole days.' })
  .min(30, { error: 'Please leave at least a month between two words.' })
  .max(1095, { error: 'Please give at most three years.' });
const address = z.array(z.string().max(500)).max(10);

export const contactsRouter = router({
  list: reader
    .input(
      z.object({
        search: z.string().max(200).default(''),
        cursor: z
          .object({ name: z.string().max(600), id })
          .nullable()
          .default(null),
        limit: z.int().min(1).max(100).default(50),
      }),
    )
    .query(({ ctx, input }) => contactPage(ctx.deps, ctx.member, input)),

  get: reader
    .input(z.object({ id }))
    .query(({ ctx, input }) => contactView(ctx.deps, ctx.member, input.id)),

  similar: reader
    .input(
      z.object({
        fullName: z.string().max(200),
        employer: z.string().max(200),
        emails: address,
        profileUrls: address,
        phones: address,
        country: z.string().max(2).nullable(),
        excludeId: id.nullable(),
      }),
    )
    .query(({ ctx, input }) => similarContacts(ctx.deps, ctx.member, input)),

  network: reader.query(({ ctx }) => network(ctx.deps, ctx.member)),

  exportNetwork: memberProcedure('contact.export')
    .input(z.object({ withNotes: z.boolean() }))
    .mutation(({ ctx, input }) => exportNetwork(ctx.deps, ctx.member, input)),

  keepInTouch: writer
    .input(
      z.object({
        ...versioned,
        answer: z.discriminatedUnion('kind', [
          z
            .strictObject({ kind: z.literal('plan'), idealDays: days, maximumDays: days })
            .refine(({ idealDays, maximumDays }) => idealDays <= maximumDays, {
              path: ['maximumDays'],
              error: 'The longest time cannot be shorter than the ideal one.',
            }),
          z.strictObject({ kind: z.literal('later') }),
          z.strictObject({ kind: z.literal('stop') }),
        ]),
      }),
    )
    .mutation(({ ctx, input }) => answerTouch(ctx.deps, ctx.member, input)),

  logInteraction: noter
    .input(
      z.object({
        id,
        contactId: id,
        kind: z.enum(INTERACTION_KINDS, { error: 'Please choose one of the list.' }),
        at: instant,
        note: optionalText(2000),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => logInteraction(ctx.deps, ctx.member, input)),

  removeInteraction: noter
    .input(z.object({ id, idempotencyKey }))
    .mutation(({ ctx, input }) => removeInteraction(ctx.deps, ctx.member, input)),

  create: writer
    .input(z.object({ id, idempotencyKey, fields: contactFields }))
    .mutation(({ ctx, input }) => createContact(ctx.deps, ctx.member, input)),

  update: writer
    .input(z.object({ ...versioned, changes: contactFields.partial() }))
    .mutation(({ ctx, input }) => changeContact(ctx.deps, ctx.member, input)),

  verify: writer
    .input(
      z.object({
        ...versioned,
        field: z.enum(['fullName', 'jobTitle', 'employer', 'salutation', 'pronunciation']),
        source: z.enum(VERIFICATION_SOURCES),
      }),
    )
    .mutation(({ ctx, input }) => verifyContactField(ctx.deps, ctx.member, input)),

  setState: writer
    .input(z.object({ ...versioned, state: z.enum(CONTACT_STATES) }))
    .mutation(({ ctx, input }) => setContactState(ctx.deps, ctx.member, input)),

  answerAddressForm: writer
    .input(z.object({ ...versioned, accept: z.boolean() }))
    .mutation(({ ctx, input }) => answerAddressForm(ctx.deps, ctx.member, input)),
});
