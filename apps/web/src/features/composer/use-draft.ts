import type { TemplateVersion } from '@acquaint/core/library/template-version';
import type { Channel } from '@acquaint/core/workflow/records';
import type { MessageKind } from '@acquaint/core/workflow/interview';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { client, trpc } from '../../lib/api.ts';
import { publicErrorOf } from '../../lib/errors.ts';
import type { InterviewDraft, InterviewView } from '../interview/interview-view.ts';
import type { UseInterview } from '../interview/use-interview.ts';
import type { Written } from './draft-model.ts';

export type SaveState =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  | { state: 'kept' };

export interface UseDraft {
  written: Written;
  change: (changes: Partial<Written>) => void;
  save: SaveState;
  /** A newer draft from another window; what is typed here stays until one of both is chosen. */
  other: InterviewDraft | null;
  keepMine: () => void;
  takeOther: () => void;
  /** A newer draft was found; what stands here stays until one of both is chosen. */
  meet: (other: InterviewDraft) => void;
  /**
   * Waits until all that was typed is stored. @returns the version that is stored then
   * @throws what kept it from being stored
   */
  settle: () => Promise<number | null>;
  /** The server has put another text in its place, as the student asked. */
  adopt: (draft: InterviewDraft) => void;
  /** When the text last changed, on the server's clock; null before the first save. */
  savedAt: string | null;
  discard: () => Promise<void>;
}

const RENDERED = ['fullName', 'jobTitle', 'salutation'] as const;
const keyOf = (name: (typeof RENDERED)[number]) => `rendered.${name}`;

/** A stored draft as the screen holds it. */
function read(draft: InterviewDraft): Written {
  const { values, templateId, schoolTemplate, subject, text } = draft;
  const slots = Object.fromEntries(
    Object.entries(values).filter(([name]) => !name.startsWith('rendered.')),
  );
  const fullName = values[keyOf('fullName')];
  return {
    templateId: templateId ?? '',
    schoolTemplate,
    slots,
    subject,
    text: text === '' ? null : text,
    renderedWith:
      fullName === undefined
        ? null
        : {
            fullName,
            jobTitle: values[keyOf('jobTitle')] ?? '',
            salutation: values[keyOf('salutation')] ?? null,
          },
  };
}

/** Slots and facts as a draft is stored with them. */
export function toValues({
  slots,
  renderedWith,
}: Pick<Written, 'slots' | 'renderedWith'>): Record<string, string> {
  const facts = RENDERED.flatMap((name): [string, string][] => {
    const fact = renderedWith?.[name];
    return fact ? [[keyOf(name), fact]] : [];
  });
  return { ...slots, ...Object.fromEntries(facts) };
}

export const isDraft = (value: unknown): value is InterviewDraft =>
  typeof value === 'object' && value !== null && 'kind' in value && 'version' in value;

const PAUSE_MS = 800;

/** One text in the making, saved a moment after the typing stops. */
export function useDraft(
  interview: UseInterview,
  kind: MessageKind,
  templateIds: readonly string[],
  channel: Channel,
  start: {
    slots: Readonly<Record<string, string>>;
    /** The school's words in force for a template. */
    wordsOf: (templateId: string) => TemplateVersion | null;
  },
): UseDraft {
  const cache = useQueryClient();
  const blankWith = (templateId: string): Written => ({
    templateId,
    schoolTemplate: start.wordsOf(templateId),
    slots: {},
    subject: null,
    text: null,
    renderedWith: null,
  });
  const stored = interview.view.drafts.find((draft) => draft.kind === kind) ?? null;
  const [written, setWritten] = useState<Written>(() => {
    const known = stored && read(stored);
    const blank = blankWith(templateIds[0] ?? '');
    if (known && templateIds.includes(known.templateId) && stored.channel === channel) return known;
    // Another way, another skeleton; the own words go along.
    return { ...blank, slots: known ? known.slots : { ...start.slots } };
  });
  const [save, setSave] = useState<SaveState>(
    stored ? { state: 'saved', at: stored.updatedAt } : { state: 'idle' },
  );
  const [other, setOther] = useState<InterviewDraft | null>(null);
  const version = useRef(stored?.version ?? null);
  const [savedAt, setSavedAt] = useState(stored?.updatedAt ?? null);
  const [changes, setChanges] = useState(0);
  const queue = useRef<Promise<void>>(Promise.resolve());

  function remember(draft: InterviewDraft) {
    version.current = draft.version;
    setSavedAt(draft.updatedAt);
    cache.setQueryData<InterviewView>(
      trpc.interviews.get.queryKey({ id: interview.id }),
      (view) =>
        view && { ...view, drafts: [...view.drafts.filter((each) => each.kind !== kind), draft] },
    );
  }

  const failure = useRef<Error | null>(null);
  async function store(content: Written) {
    setSave({ state: 'saving' });
    failure.current = null;
    try {
      const draft = await client.drafts.save.mutate({
        interviewId: interview.id,
        kind,
        channel,
        templateId: content.templateId,
        schoolTemplate: content.schoolTemplate,
        values: toValues(content),
        subject: content.subject,
        text: content.text ?? '',
        version: version.current,
      });
      remember(draft);
      setSave({ state: 'saved', at: draft.updatedAt });
    } catch (error) {
      failure.current = error instanceof Error ? error : new Error('Not stored.');
      const known = publicErrorOf(error);
      if (known?.code === 'conflict' && isDraft(known.present)) setOther(known.present);
      setSave({ state: 'kept' });
    }
  }

  // One save at a time: each needs the version that the one before it brought back.
  const latest = useRef(written);
  const isBlocked = other !== null;
  const isWaiting = useRef(false);
  const storeLatest = useRef<() => void>(() => undefined);
  useEffect(() => {
    latest.current = written;
    storeLatest.current = () => {
      if (isBlocked) return;
      isWaiting.current = false;
      queue.current = queue.current.then(() => store(latest.current));
    };
  });
  useEffect(() => {
    if (changes === 0 || isBlocked) return;
    const timer = setTimeout(() => storeLatest.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [changes, isBlocked]);
  // Leaving the page, or a phone that locks, saves at once.
  useEffect(() => {
    const leave = () => isWaiting.current && storeLatest.current();
    const hidden = () => document.visibilityState === 'hidden' && leave();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      leave();
    };
  }, []);

  function change(next: Partial<Written>) {
    isWaiting.current = true;
    setWritten((before) => ({ ...before, ...next }));
    setChanges((count) => count + 1);
  }

  function adopt(draft: InterviewDraft) {
    setWritten(read(draft));
    remember(draft);
    setSave({ state: 'saved', at: draft.updatedAt });
    isWaiting.current = false;
    failure.current = null;
    setOther(null);
    setChanges(0);
  }

  return {
    written,
    change,
    save,
    other,
    keepMine: () => {
      if (other) version.current = other.version;
      setOther(null);
      setChanges((count) => count + 1);
    },
    takeOther: () => {
      if (other) adopt(other);
    },
    meet: setOther,
    settle: async () => {
      if (isWaiting.current || failure.current) storeLatest.current();
      await queue.current;
      if (failure.current) throw failure.current;
      return version.current;
    },
    adopt,
    savedAt,
    discard: async () => {
      isWaiting.current = false;
      setChanges(0);
      await queue.current;
      // The text is gone out: a draft that stays behind harms nobody.
      await client.drafts.discard
        .mutate({ interviewId: interview.id, kind })
        .catch(() => undefined);
      version.current = null;
      setSavedAt(null);
      setSave({ state: 'idle' });
      setWritten(blankWith(templateIds[0] ?? ''));
      cache.setQueryData<InterviewView>(
        trpc.interviews.get.queryKey({ id: interview.id }),
        (view) => view && { ...view, drafts: view.drafts.filter((each) => each.kind !== kind) },
      );
    },
  };
}
