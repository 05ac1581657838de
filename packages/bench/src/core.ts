import { buildAgenda } from '@acquaint/core/agenda/build';
import { lintDraft } from '@acquaint/core/draft/lint/lint-draft';
import { agendaContext } from '@acquaint/core/rules/agenda-facts';
import { assess } from '@acquaint/core/rules/assess';
import { draftedDossier, fullDossier } from './full-dossier.ts';
import { race, ratio } from './measure.ts';
import type { Result } from './result.ts';

/**
 * The core against `structuredClone` of what it reads: a yardstick that every engine has, in the
 * same run. Fresh values each time, so that nothing remembered from the last call helps.
 */
export async function benchCore(): Promise<Result[]> {
  const full = fullDossier();
  const drafted = draftedDossier();
  const assessing = await race([
    { name: 'structuredClone', run: () => structuredClone(full) },
    { name: 'assess', run: () => assess({ ...full, interview: { ...full.interview } }) },
  ]);
  const linting = await race([
    { name: 'structuredClone', run: () => structuredClone(drafted) },
    {
      name: 'lint',
      run: () => lintDraft({ ...drafted, draft: drafted.draft && { ...drafted.draft } }),
    },
  ]);
  const building = await race([
    { name: 'structuredClone', run: () => structuredClone(full) },
    { name: 'buildAgenda', run: () => buildAgenda(agendaContext(full)) },
  ]);
  return [
    {
      id: 'assess',
      what: 'assess on a full dossier, times structuredClone of it',
      goal: { atMost: 4 },
      measured: ratio(assessing, 'assess', 'structuredClone'),
      timings: assessing,
    },
    {
      id: 'lint',
      what: 'lint of a 110-word draft against 200 contacts, times structuredClone of its dossier',
      goal: { atMost: 10 },
      measured: ratio(linting, 'lint', 'structuredClone'),
      timings: linting,
    },
    {
      id: 'agenda',
      what: 'building an agenda, times structuredClone of its dossier',
      goal: { atMost: 4 },
      measured: ratio(building, 'buildAgenda', 'structuredClone'),
      timings: building,
    },
  ];
}
