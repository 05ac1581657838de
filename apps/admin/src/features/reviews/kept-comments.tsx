import { client, queryClient } from '@acquaint/front/api';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { Disclosure } from '@acquaint/ui/disclosure';
import { NativeSelect } from '@acquaint/ui/native-select';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { reviewCommentsQuery } from './review-queries.ts';

const add = (text: string, id: string = newId()) => client.reviews.addComment.mutate({ id, text });

const show = (list: Awaited<ReturnType<typeof add>>) =>
  queryClient.setQueryData(reviewCommentsQuery.queryKey, list);

/** What the school's reviewers write again and again: to put in, and to throw away. */
export function KeptComments({ onPutIn }: { onPutIn: (text: string) => void }) {
  const { t } = useLingui();
  const { data: comments } = useSuspenseQuery(reviewCommentsQuery);
  const remove = useMutation({
    mutationFn: ({ id }: { id: string; text: string }) =>
      client.reviews.archiveComment.mutate({ id }),
    onSuccess: (list, { text }) => {
      show(list);
      const undo = () => void add(text).then(show, () => undefined);
      showToast({ title: t`Removed for all reviewers`, action: { label: t`Undo`, onPress: undo } });
    },
  });
  if (comments.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <NativeSelect
        label={t`Put in a kept comment`}
        value=""
        options={[
          { value: '', label: t`Choose…` },
          ...comments.map(({ id, text }) => ({ value: id, label: text.slice(0, 80) })),
        ]}
        onChange={({ target }) => {
          const kept = comments.find(({ id }) => id === target.value);
          if (kept) onPutIn(kept.text);
        }}
      />
      <Disclosure look="quiet" summary={t`Remove kept comments`}>
        <ul className="mt-1 flex flex-col">
          {comments.map(({ id, text }) => (
            <li
              key={id}
              className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-t border-line py-2"
            >
              <p className="min-w-0 flex-1 basis-60 wrap-anywhere whitespace-pre-wrap" dir="auto">
                {text}
              </p>
              <Button
                size="small"
                variant="plain"
                aria-label={t`Remove: ${text.slice(0, 80)}`}
                isPending={remove.isPending && remove.variables.id === id}
                pendingLabel={t`Saving…`}
                onClick={() => remove.mutate({ id, text })}
              >
                <Trans>Remove</Trans>
              </Button>
            </li>
          ))}
        </ul>
      </Disclosure>
      <FormError error={remove.error} />
    </div>
  );
}

/** Keeps what was just written for next time, for all reviewers of the school. */
export function KeepComment({ text }: { text: string }) {
  const { t } = useLingui();
  const { data: comments } = useSuspenseQuery(reviewCommentsQuery);
  const keep = useWrite({ write: add, onDone: show });
  const words = text.trim();
  if (words === '') return null;
  if (comments.some((kept) => kept.text === words)) {
    return (
      <p role="status" className="text-sm text-muted">
        <Trans>Kept for next time.</Trans>
      </p>
    );
  }
  return (
    <>
      <Button
        size="small"
        className="self-start"
        isPending={keep.isPending}
        pendingLabel={t`Saving…`}
        onClick={() => keep.mutate(words)}
      >
        <Trans>Keep this comment for next time</Trans>
      </Button>
      <FormError error={keep.error} />
    </>
  );
}
