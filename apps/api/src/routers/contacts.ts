import { CONTACT_STATES, VERIFICATION_SOURCES } from '@acquaint/core/workflow/records';
import { z } from 'zod';
import { network } from '../services/contacts/network.ts';
import { contactPage, contactView, similarContacts } from '../services/contacts/read.ts';
import {
  answerAddressForm,
  changeContact,
  createContact,
  setContactState,
  verifyContactField,
} from '../services/contacts/write.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { contactFields } from './contact-input.ts';
import { id, idempotencyKey, version } from './inputs.ts';

const reader = memberProcedure('contact.read');
const writer = memberProcedure('contact.write');
const versioned = { id, version, idempotencyKey };
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
