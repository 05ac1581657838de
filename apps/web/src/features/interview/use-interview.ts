import { nameOf } from '@acquaint/core/rules/talk';
import type { Refusal } from '@acquaint/core/rules/refusal';
import type { Command, CommandType } from '@acquaint/core/workflow/commands';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { client, trpc } from '../../lib/api.ts';
import { publicErrorOf, sentenceOf } from '../../lib/errors.ts';
import { newId } from '../../lib/new-id.ts';
import type { InterviewView } from './interview-view.ts';
import { isInterviewView } from './interview-view.ts';

/** Why the last thing that was tried did not happen; shown beside the button that tried it. */
export interface Failure {
  type: CommandType;
  /** Closed reason with findings, when the rules or the state said no. */
  refusal: Refusal | null;
  /** The sentence for everything else: the network, the server, a form. */
  sentence: string;
}

export interface UseInterview {
  id: string;
  view: InterviewView;
  /** How the contact is spoken of: "Dr. Okafor". */
  name: string;
  /** Resolves to whether it was done. What was typed stays with the form that calls this. */
  act: (command: Command) => Promise<boolean>;
  /** The command under way. */
  pending: CommandType | null;
  failure: Failure | null;
  /** The state that somebody else made meanwhile; nothing is written over it. */
  conflict: InterviewView | null;
  showNewer: () => void;
  dismissFailure: () => void;
  /** Takes a view that another procedure returned. */
  receive: (view: InterviewView) => void;
}

export const interviewQuery = (id: string) => trpc.interviews.get.queryOptions({ id });

/** One interview with what can be done in it. The address names it; the loader has fetched it. */
export function useInterview(id: string): UseInterview {
  const cache = useQueryClient();
  const { data: view } = useSuspenseQuery(interviewQuery(id));
  const [pending, setPending] = useState<CommandType | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [conflict, setConflict] = useState<InterviewView | null>(null);
  // One key for one intent: a second try after a lost answer must not do it twice.
  const intent = useRef<{ content: string; key: string } | null>(null);

  function receive(next: InterviewView) {
    cache.setQueryData(trpc.interviews.get.queryKey({ id }), next);
    void cache.invalidateQueries(trpc.interviews.list.pathFilter());
    void cache.invalidateQueries(trpc.interviews.inbox.pathFilter());
    void cache.invalidateQueries(trpc.interviews.preview.pathFilter());
    void cache.invalidateQueries(trpc.today.pathFilter());
    void cache.invalidateQueries(trpc.contacts.pathFilter());
  }

  // What saves itself while somebody types must not overtake itself: one after another, each on
  // the version that the one before it left.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  function act(command: Command): Promise<boolean> {
    const turn = last.current.then(() => send(command));
    last.current = turn;
    return turn;
  }

  async function send(command: Command): Promise<boolean> {
    const present = cache.getQueryData(trpc.interviews.get.queryKey({ id })) ?? view;
    const { version } = present.dossier.interview;
    const content = JSON.stringify([version, command]);
    if (intent.current?.content !== content) intent.current = { content, key: newId() };
    setPending(command.type);
    setFailure(null);
    try {
      const next = await client.interviews.act.mutate({
        interviewId: id,
        version,
        command,
        idempotencyKey: intent.current.key,
      });
      intent.current = null;
      receive(next);
      return true;
    } catch (error) {
      const known = publicErrorOf(error);
      if (known) intent.current = null;
      if (known?.code === 'conflict' && isInterviewView(known.present)) {
        setConflict(known.present);
      }
      const sentence = sentenceOf(error);
      setFailure({ type: command.type, refusal: known?.refusal ?? null, sentence });
      return false;
    } finally {
      setPending(null);
    }
  }

  return {
    id,
    view,
    name: nameOf(view.dossier.contact),
    act,
    pending,
    failure,
    conflict,
    showNewer: () => {
      if (conflict) receive(conflict);
      setConflict(null);
      setFailure(null);
    },
    dismissFailure: () => setFailure(null),
    receive,
  };
}
