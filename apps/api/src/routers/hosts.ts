import { HOST_LIMITS, NOTED_CONSENTS } from '@acquaint/core/hosts/host';
import { modes } from '@acquaint/core/library/kinds';
import { z } from 'zod';
import { askToHost, hostQuestion, sendHostQuestion } from '../services/hosts/ask.ts';
import { inviteHost, sendHostPage } from '../services/hosts/invite.ts';
import { hostPool } from '../services/hosts/list.ts';
import { namedHosts, offeredHosts } from '../services/hosts/offered.ts';
import { endHost, offerHost, saveHost } from '../services/hosts/save.ts';
import { releaseHost, useHost } from '../services/hosts/use.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey, language, optionalText, plainDate, text, version } from './inputs.ts';

const office = memberProcedure('host.write');
const student = memberProcedure('host.use');

/** Longer than any list may be, so that the core names what is too much. */
const list = z.array(z.string().max(300)).max(60);
const line = z.string().trim().max(200, { error: 'Please keep this to 200 characters.' });

const fields = z.object({
  fullName: line,
  jobTitle: line,
  employer: line,
  email: z.string().trim().max(254, { error: 'Please keep this to 254 characters.' }),
  topics: list,
  formats: z.array(z.enum(modes)).max(modes.length),
  languages: list,
  words: optionalText(HOST_LIMITS.words),
  capacity: z.number(),
  pause: z.object({ from: plainDate.nullable(), until: plainDate.nullable() }),
});

const offering = z.object({
  everyone: z.boolean(),
  cohortIds: z.array(id).max(200, { error: 'Please choose at most 200 cohorts.' }),
});

const consent = z.object({
  how: z.enum(NOTED_CONSENTS, { error: 'Please say how they agreed.' }),
  on: plainDate,
  note: optionalText(500),
});

export const hostsRouter = router({
  // The pool as the office keeps it.
  list: office.query(({ ctx }) => hostPool(ctx.deps, ctx.member)),

  save: office
    .input(z.object({ id, version: version.nullable(), fields, offering, consent, idempotencyKey }))
    .mutation(({ ctx, input }) => saveHost(ctx.deps, ctx.member, input)),

  offer: office
    .input(z.object({ id, version, offering, idempotencyKey }))
    .mutation(({ ctx, input }) => offerHost(ctx.deps, ctx.member, input)),

  end: office
    .input(z.object({ id, version, idempotencyKey }))
    .mutation(({ ctx, input }) => endHost(ctx.deps, ctx.member, input)),

  invite: office
    .input(
      z.object({
        id,
        fullName: text(200, 'Please give their name.'),
        employer: line,
        email: text(254, 'Please give an e-mail address.'),
        language,
        offering,
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => inviteHost(ctx.deps, ctx.member, input)),

  sendPage: office
    .input(z.object({ id, idempotencyKey }))
    .mutation(({ ctx, input }) => sendHostPage(ctx.deps, ctx.member, input)),

  // Whom an advisor can name to a student.
  named: memberProcedure('nudge.write')
    .input(z.object({ studentId: id }))
    .query(({ ctx, input }) => namedHosts(ctx.deps, ctx.member, input)),

  // The student's side.
  offered: memberProcedure('host.read').query(({ ctx }) => offeredHosts(ctx.deps, ctx.member)),

  use: student
    .input(z.object({ id, contactId: id, idempotencyKey }))
    .mutation(({ ctx, input }) => useHost(ctx.deps, ctx.member, input)),

  release: student
    .input(z.object({ id, idempotencyKey }))
    .mutation(({ ctx, input }) => releaseHost(ctx.deps, ctx.member, input)),

  question: student
    .input(z.object({ contactId: id }))
    .query(({ ctx, input }) => hostQuestion(ctx.deps, ctx.member, input.contactId)),

  ask: student
    .input(z.object({ contactId: id, idempotencyKey }))
    .mutation(({ ctx, input }) => askToHost(ctx.deps, ctx.member, input)),

  sendQuestion: student
    .input(z.object({ contactId: id, idempotencyKey }))
    .mutation(({ ctx, input }) => sendHostQuestion(ctx.deps, ctx.member, input)),
});
