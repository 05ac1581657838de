import type { Plan } from '@acquaint/core/workflow/interview';
import { useState } from 'react';
import { useSaver } from '../../lib/use-saver.ts';
import type { UseInterview } from '../interview/use-interview.ts';

/** The plan of the day: changed on this screen at once, kept a moment later, each part by itself. */
export function usePlan(interview: UseInterview) {
  const [local, setLocal] = useState<Partial<Plan>>({});
  const saver = useSaver<Partial<Plan>>(async (changes) => {
    const isKept = await interview.act({ type: 'changePlan', data: { changes } });
    if (isKept) setLocal((now) => (now === changes ? {} : now));
    return isKept;
  }, 400);

  return {
    plan: { ...interview.view.dossier.interview.plan, ...local },
    saverState: saver.state,
    flush: saver.flush,
    change: (changes: Partial<Plan>) => {
      const next = { ...local, ...changes };
      setLocal(next);
      saver.queue(next);
    },
  };
}

export type UsePlan = ReturnType<typeof usePlan>;

/** A list with one entry put in or taken out. */
export const toggled = (list: readonly string[], entry: string, isOn: boolean): string[] =>
  isOn ? [...list.filter((each) => each !== entry), entry] : list.filter((each) => each !== entry);
