import type { AvailabilityWindow, CalendarItem } from '@acquaint/core/workflow/records';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { trpc } from '../../lib/api.ts';
import { sentenceOf } from '../../lib/errors.ts';
import { newId } from '../../lib/new-id.ts';
import type { UseInterview } from '../interview/use-interview.ts';

/** The student's free windows and calendar items, changed as a whole (R47, R48). */
export function useAvailability(interview: UseInterview) {
  const cache = useQueryClient();
  const { availability: windows, calendar: items } = interview.view.dossier;
  const save = useMutation(trpc.profile.saveAvailability.mutationOptions());

  async function store(next: {
    windows: AvailabilityWindow[];
    items: CalendarItem[];
  }): Promise<boolean> {
    try {
      await save.mutateAsync({ ...next, idempotencyKey: newId() });
    } catch {
      // `failure` below says what happened.
      return false;
    }
    void cache.invalidateQueries(trpc.profile.availability.pathFilter());
    await cache.invalidateQueries(trpc.interviews.get.pathFilter());
    return true;
  }

  return {
    windows: windows.toSorted((a, b) => (a.start < b.start ? -1 : 1)),
    items: items.toSorted((a, b) => (a.start < b.start ? -1 : 1)),
    isSaving: save.isPending,
    failure: save.error ? sentenceOf(save.error) : undefined,
    saveWindows: (next: AvailabilityWindow[]) => store({ windows: next, items }),
    saveItems: (next: CalendarItem[]) => store({ windows, items: next }),
  };
}
