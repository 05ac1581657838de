import {
  checkSubmission,
  type ChosenTalk,
  handedInOf,
} from '@acquaint/core/assignments/submission';
import { sayAssignment } from '@acquaint/core/assignments/say';
import { useRef, useState } from 'react';
import { client, queryClient, trpc } from '../../lib/api.ts';
import { publicErrorOf } from '../../lib/errors.ts';
import { useSaver } from '../../lib/use-saver.ts';
import { useWrite } from '../../lib/use-write.ts';
import type { MyWork } from './assignment-queries.ts';

interface Draft {
  talks: ChosenTalk[];
  reflection: string;
}

/** The working copy: what was begun, or else what was handed in last. */
function startOf({ draft, submissions }: MyWork): Draft {
  if (draft !== null) return draft;
  const last = submissions.at(-1);
  if (last === undefined) return { talks: [], reflection: '' };
  const talks = last.talks.map(({ interviewId, relative, note, place }) => ({
    interviewId,
    relative,
    note,
    sharesPlace: place !== null,
  }));
  return { talks, reflection: last.reflection };
}

/** One assignment as its student works on it: kept while typing, checked by the server's own rules. */
export function useWork(work: MyWork, now: string) {
  const [draft, setDraft] = useState<Draft>(() => startOf(work));
  const version = useRef(work.draftVersion);
  const [isElsewhere, setElsewhere] = useState(false);
  const saver = useSaver<Draft>(async (value) => {
    try {
      const { id } = work;
      const input = { id, version: version.current, draft: value };
      version.current = (await client.assignments.saveDraft.mutate(input)).version;
      return true;
    } catch (error) {
      if (publicErrorOf(error)?.code === 'conflict') setElsewhere(true);
      return false;
    }
  });
  const change = (next: Draft): void => {
    setDraft(next);
    saver.queue(next);
  };
  const submit = useWrite({
    write: (input: Draft & { submittedBefore: number }, idempotencyKey) =>
      client.assignments.submit.mutate({ id: work.id, ...input, idempotencyKey }),
    onDone: () => queryClient.invalidateQueries(trpc.assignments.pathFilter()),
  });
  const [problem] = checkSubmission({
    terms: work.terms,
    now,
    earlier: handedInOf(work.submissions),
    talks: work.talks,
    chosen: draft.talks,
    reflection: draft.reflection,
  });
  const chosenOf = (interviewId: string) =>
    draft.talks.find((one) => one.interviewId === interviewId);
  return {
    draft,
    saver,
    /** Another device wrote meanwhile, so nothing more is kept from this one. */
    isElsewhere,
    chosenOf,
    /** Why it cannot be handed in now. */
    blocked: problem && sayAssignment(problem),
    submit,
    handIn: (then: { onSuccess: () => void }) =>
      submit.mutate({ ...draft, submittedBefore: work.submissions.length }, then),
    write: (reflection: string) => change({ ...draft, reflection }),
    choose: (interviewId: string, isChosen: boolean) =>
      change({
        ...draft,
        talks: isChosen
          ? [...draft.talks, { interviewId, relative: null, note: null, sharesPlace: false }]
          : draft.talks.filter((one) => one.interviewId !== interviewId),
      }),
    tell: (interviewId: string, more: Partial<ChosenTalk>) =>
      change({
        ...draft,
        talks: draft.talks.map((one) =>
          one.interviewId === interviewId ? { ...one, ...more } : one,
        ),
      }),
  };
}

export type UseWork = ReturnType<typeof useWork>;
