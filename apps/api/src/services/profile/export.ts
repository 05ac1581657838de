import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { allMail } from '../../mail-in/mail-rows.ts';
import { ownAssignments } from '../assignments/own-record.ts';
import { allCardPhotos } from '../card-photos/records.ts';
import { listAnswers } from '../confidence/records.ts';
import { loadStudentFile } from '../dossier/gather-dossier.ts';
import { declarationOf } from '../groups/records.ts';
import { outcomesOf } from '../outcomes/records.ts';
import { nudgesTo } from '../nudges/mine.ts';
import { listAssessmentChoices } from '../portfolio/assessments.ts';
import { listChoices } from '../portfolio/records.ts';
import { notesForStudent } from '../staff-notes/mine.ts';

/** Everything that is the student's own, to take along when they leave (R87, G29). */
export function exportMine(deps: Deps, member: Member) {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { school: _, ...file } = await loadStudentFile(tx, member.userId);
    const cardPhotos = await allCardPhotos(tx, member.userId);
    const receivedMail = await allMail(tx, member.userId);
    // What staff wrote for them, and what they were shown on request.
    const staffNotes = await notesForStudent(tx, member.userId);
    const nudges = await nudgesTo(tx, member.userId);
    const assignments = await ownAssignments(tx, member.userId);
    const portfolio = await listChoices(tx, member.userId);
    const portfolioAssessments = await listAssessmentChoices(tx, member.userId);
    const outcomes = await outcomesOf(tx, member.userId);
    const confidence = await listAnswers(tx, member.userId);
    const groups = await declarationOf(tx, member.userId);
    const own = { ...file, cardPhotos, receivedMail };
    const chosen = { portfolio, portfolioAssessments };
    const record = { staffNotes, nudges, assignments, outcomes, confidence, groups };
    return { exportedAt: deps.now(), ...own, ...chosen, ...record };
  });
}
