import {
  CONFIDENCE_ITEMS,
  CONFIDENCE_LEVELS,
  type ConfidenceAnswer,
  type ConfidenceItem,
  type ConfidenceMoment,
  type ConfidenceRatings,
} from '@acquaint/core/confidence/confidence';
import { confidenceItems, confidenceLevels } from '@acquaint/core/phrases/confidence';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { client, queryClient } from '../../lib/api.ts';
import { ConflictCallout } from '../../lib/conflict-callout.tsx';
import { publicErrorOf } from '../../lib/errors.ts';
import { FormError } from '../../lib/form-error.tsx';
import { useWrite } from '../../lib/use-write.ts';
import { confidenceQuery } from './confidence-query.ts';

type Chosen = Readonly<Record<ConfidenceItem, number | null>>;

const nothing: Chosen = {
  information: null,
  contacting: null,
  fit: null,
  planning: null,
  asking_help: null,
};
const isWhole = (chosen: Chosen): chosen is ConfidenceRatings =>
  CONFIDENCE_ITEMS.every((item) => chosen[item] !== null);
const levels = CONFIDENCE_LEVELS.map((level) => ({
  value: String(level),
  label: `${level} · ${confidenceLevels[level]}`,
}));

interface ConfidenceFormProps {
  moment: ConfidenceMoment;
  /** What was said before, if anything was. */
  answer: ConfidenceAnswer | null;
  onDone?: () => void;
}

/** Five answers, or none: both are fine, and both can be changed later. */
export function ConfidenceForm({ moment, answer, onDone }: ConfidenceFormProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<Chosen>(answer?.ratings ?? nothing);
  const [newer, setNewer] = useState<ConfidenceAnswer | null>(null);
  const save = useWrite({
    write: (said: { version: number; ratings: ConfidenceRatings | null }, idempotencyKey) =>
      client.confidence.save.mutate({ moment, ...said, idempotencyKey }),
    onDone: (view, { ratings }) => {
      queryClient.setQueryData(confidenceQuery.queryKey, view);
      showToast({
        tone: 'success',
        title: ratings === null ? t`That is fine. We do not ask again.` : t`Thank you. It is kept.`,
      });
      onDone?.();
    },
    onFail: (error) =>
      setNewer((publicErrorOf(error)?.present as ConfidenceAnswer | undefined) ?? null),
  });
  const say = (ratings: ConfidenceRatings | null, version = answer?.version ?? 0) => {
    setNewer(null);
    save.mutate({ version, ratings });
  };

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole(chosen)) say(chosen);
      }}
    >
      <p className="max-w-prose text-muted">
        <Trans>
          Say how sure you feel today. Your answers are yours: your school sees averages of at least
          five students, and nobody sees what you said.
        </Trans>
      </p>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {CONFIDENCE_ITEMS.map((item) => (
          <NativeSelect
            key={item}
            label={confidenceItems[item]}
            placeholder={t`Please choose`}
            options={levels}
            value={chosen[item] === null ? '' : String(chosen[item])}
            onChange={({ target: { value } }) =>
              setChosen((old) => ({
                ...old,
                [item]: CONFIDENCE_LEVELS.find((level) => String(level) === value) ?? null,
              }))
            }
          />
        ))}
      </div>
      {newer && (
        <ConflictCallout
          onKeepMine={() => say(isWhole(chosen) ? chosen : null, newer.version)}
          onShowNewer={() => {
            setChosen(newer.ratings ?? nothing);
            setNewer(null);
            save.reset();
            void queryClient.invalidateQueries({ queryKey: confidenceQuery.queryKey });
          }}
        />
      )}
      {!newer && <FormError error={save.error} />}
      <div className="flex flex-wrap items-start gap-3">
        <Button
          type="submit"
          isPending={save.isPending}
          pendingLabel={t`Saving…`}
          disabledReason={isWhole(chosen) ? undefined : t`Answer all five, or none.`}
        >
          <Trans>Save my answers</Trans>
        </Button>
        <Button variant="plain" isPending={save.isPending} onClick={() => say(null)}>
          {answer?.ratings ? t`Take my answers back` : t`I’d rather not say`}
        </Button>
      </div>
    </form>
  );
}
