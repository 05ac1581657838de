import type { InterviewState, KeptPromise, SpokenPromise } from '../interview.ts';
import type { HandlerTable } from './handler.ts';
import { ALSO_WHEN_CLOSED, byId } from './handler.ts';
import { invalid, notFound } from './refuse.ts';

type Types = 'makePromise' | 'changePromise' | 'settlePromise';

/**
 * Promises of either side (H6). They may come from a device that had no network, hours after the
 * words fell and maybe after their day: a day that has passed is kept as it was said.
 */
export const PROMISES: Pick<HandlerTable, Types> = {
  makePromise: {
    during: ALSO_WHEN_CLOSED,
    done: ({ promise }, interview) => saysTheSame(find(interview, promise.id), promise),
    decide: ({ promise }, { interview }) =>
      find(interview, promise.id)
        ? invalid('promise.id', 'id_taken')
        : [{ type: 'promiseMade', data: { promise } }],
  },
  changePromise: {
    during: ALSO_WHEN_CLOSED,
    done: ({ promise }, interview) => saysTheSame(find(interview, promise.id), promise),
    decide: ({ promise }, { interview }) =>
      find(interview, promise.id)
        ? [{ type: 'promiseChanged', data: { promise } }]
        : notFound('promise', 'promise.id'),
  },
  settlePromise: {
    during: ALSO_WHEN_CLOSED,
    done: ({ promiseId, how }, interview) => {
      const promise = find(interview, promiseId);
      return promise !== undefined && (promise.settled?.how ?? 'open') === how;
    },
    decide: (data, { interview }) =>
      find(interview, data.promiseId)
        ? [{ type: 'promiseSettled', data }]
        : notFound('promise', 'promiseId'),
  },
};

const find = ({ promises = [] }: InterviewState, id: string): KeptPromise | undefined =>
  byId(promises, id);

function saysTheSame(kept: KeptPromise | undefined, { by, text, dueOn }: SpokenPromise): boolean {
  return kept !== undefined && kept.by === by && kept.text === text && kept.dueOn === dueOn;
}
