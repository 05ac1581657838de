import { INSPECTION_DECISIONS, REASON_CHARACTERS } from '@acquaint/core/staff-notes/inspection';
import { NOTE_AUDIENCES, NOTE_CHARACTERS } from '@acquaint/core/staff-notes/note';
import { z } from 'zod';
import { answerInspection } from '../services/staff-notes/answer.ts';
import { askToInspect } from '../services/staff-notes/ask.ts';
import { inspections, toInspect } from '../services/staff-notes/inspections.ts';
import { myNotes } from '../services/staff-notes/mine.ts';
import { notesOfStudent } from '../services/staff-notes/of-student.ts';
import { removeNote } from '../services/staff-notes/remove.ts';
import { saveNote } from '../services/staff-notes/save.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey, optionalText, text, version } from './inputs.ts';

const writer = memberProcedure('staff_note.write');
const asker = memberProcedure('staff_note.request');
const answerer = memberProcedure('staff_note.answer');

export const staffNotesRouter = router({
  // Reading notes about a student is on record.
  ofStudent: memberProcedure('staff_note.read')
    .input(z.object({ studentId: id }))
    .query(({ ctx, input }) => notesOfStudent(ctx.deps, ctx.member, input)),

  save: writer
    .input(
      z.object({
        id,
        studentId: id,
        version: version.nullable(),
        audience: z.enum(NOTE_AUDIENCES, { error: 'Please choose who reads it.' }),
        text: text(NOTE_CHARACTERS, 'Please write the note first.'),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => saveNote(ctx.deps, ctx.member, input)),

  remove: writer
    .input(z.object({ id, studentId: id, version, idempotencyKey }))
    .mutation(({ ctx, input }) => removeNote(ctx.deps, ctx.member, input)),

  mine: asker.query(({ ctx }) => myNotes(ctx.deps, ctx.member)),

  ask: asker
    .input(z.object({ idempotencyKey }))
    .mutation(({ ctx, input }) => askToInspect(ctx.deps, ctx.member, input)),

  inspections: answerer.query(({ ctx }) => inspections(ctx.deps, ctx.member)),

  toInspect: answerer
    .input(z.object({ id }))
    .query(({ ctx, input }) => toInspect(ctx.deps, ctx.member, input.id)),

  answer: answerer
    .input(
      z.object({
        id,
        decision: z.enum(INSPECTION_DECISIONS, { error: 'Please show the notes, or decline.' }),
        reason: optionalText(REASON_CHARACTERS),
        seen: z.string().length(43),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => answerInspection(ctx.deps, ctx.member, input)),
});
