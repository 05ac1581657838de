import { stepWords } from '@acquaint/core/phrases/steps';
import { STEPS } from '@acquaint/core/workflow/steps';
import type { Step } from '@acquaint/core/workflow/steps';
import { Board } from '@acquaint/ui/board';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { sayNext } from '../today/say-next.ts';
import type { InterviewRow } from './interview-rows.ts';
import { MoveAnswer } from './move-answer.tsx';

interface Wish {
  row: InterviewRow;
  step: Step;
}

const isStep = (id: string): id is Step => STEPS.some((step) => step === id);

/**
 * Interviews by step. Steps follow from what happened, so a card never moves by hand: whoever tries
 * learns what is still missing and where to mend it (R91).
 */
export function InterviewBoard({ rows }: { rows: readonly InterviewRow[] }) {
  const { t } = useLingui();
  const [wish, setWish] = useState<Wish | null>(null);
  return (
    <>
      <p className="max-w-prose text-sm text-muted">
        {t`Cards move by themselves as you get on. Move one to see what it still needs.`}
      </p>
      <Board
        label={t`Interviews by step`}
        columns={STEPS.map((id) => ({ id, title: stepWords[id].name, emptyText: t`Nobody here` }))}
        cards={rows.map((row) => ({
          id: row.id,
          columnId: row.step,
          title: row.contactName,
          href: paths.interview(row.id),
          subtitle: row.contactEmployer || undefined,
          meta: row.nextAction ? sayNext(row.nextAction) : undefined,
        }))}
        labels={{
          moveTo: (name) => t`Move ${name} to…`,
          drag: (name) => t`Drag ${name}`,
        }}
        explain={() => undefined}
        onMove={(cardId, columnId) => {
          const row = rows.find(({ id }) => id === cardId);
          if (row && isStep(columnId)) setWish({ row, step: columnId });
        }}
      />
      {wish && <MoveAnswer row={wish.row} step={wish.step} onClose={() => setWish(null)} />}
    </>
  );
}
