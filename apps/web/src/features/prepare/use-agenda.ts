import { hasBudget } from '@acquaint/core/agenda/budget';
import { checkAgenda } from '@acquaint/core/agenda/check';
import type { AgendaContext } from '@acquaint/core/agenda/context';
import type { AgendaFinding } from '@acquaint/core/agenda/findings';
import { replan } from '@acquaint/core/agenda/replan';
import type { Agenda } from '@acquaint/core/agenda/types';
import { agendaContext } from '@acquaint/core/rules/agenda-facts';
import { useState } from 'react';
import type { SaverState } from '../../lib/use-saver.ts';
import { useSaver } from '../../lib/use-saver.ts';
import type { UseInterview } from '../interview/use-interview.ts';

interface Kept {
  agenda: Agenda;
  movedToFollowUp: string[];
}

export interface UseAgenda {
  agenda: Agenda | null;
  movedToFollowUp: readonly string[];
  context: AgendaContext;
  findings: readonly AgendaFinding[];
  /** Whether an agenda can be made for these minutes at all. */
  isPossible: boolean;
  saverState: SaverState;
  change: (agenda: Agenda) => void;
  /** Plans for other minutes; what no longer fits is told and goes into the follow-up mail. */
  replanFor: (minutes: number) => string[];
}

/** The list of questions: changed on this screen at once, kept a moment later. */
export function useAgenda(interview: UseInterview): UseAgenda {
  const { dossier } = interview.view;
  const { agenda: stored, followUpQuestions } = dossier.interview;
  // What is not kept yet; once it is, the stored list speaks again.
  const [local, setLocal] = useState<Kept | null>(null);
  const saver = useSaver<Kept>(async (kept) => {
    const isKept = await interview.act({ type: 'setAgenda', data: kept });
    if (isKept) setLocal((now) => (now === kept ? null : now));
    return isKept;
  }, 500);

  const context = agendaContext(dossier);
  const agenda = local?.agenda ?? stored;
  const movedToFollowUp = local?.movedToFollowUp ?? followUpQuestions;

  function keep(next: Kept) {
    setLocal(next);
    saver.queue(next);
  }

  return {
    agenda,
    movedToFollowUp,
    context,
    findings: agenda === null ? [] : checkAgenda(agenda, context),
    isPossible: hasBudget(context.minutes, context.mode),
    saverState: saver.state,
    change: (next) => keep({ agenda: next, movedToFollowUp: [...movedToFollowUp] }),
    replanFor: (minutes) => {
      if (agenda === null) return [];
      const planned = replan(agenda, minutes);
      const moved = planned.movedToFollowUp.map(({ text }) => text);
      keep({
        agenda: planned.agenda,
        movedToFollowUp: [...new Set([...movedToFollowUp, ...moved])],
      });
      return moved;
    },
  };
}
