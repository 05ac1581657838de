import { CONFIDENCE_ITEMS, type ConfidenceAnswer } from '@acquaint/core/confidence/confidence';
import {
  confidenceItems,
  confidenceLevels,
  confidenceMoments,
} from '@acquaint/core/phrases/confidence';
import { Button } from '@acquaint/ui/button';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { ConfidenceForm } from './confidence-form.tsx';
import { confidenceQuery } from './confidence-query.ts';

/** What the student said of themselves, to look at and to change. Nothing where nothing was said. */
export function ConfidenceSection() {
  const { t } = useLingui();
  const { data } = useQuery(confidenceQuery);
  if (!data || data.answers.length === 0) return null;
  return (
    <Section
      title={t`How sure you feel`}
      description={t`For you alone. Your school sees averages of at least five students.`}
    >
      <div className="flex flex-col gap-8">
        {data.answers.map((answer) => (
          <Answer key={`${answer.moment}/${answer.version}`} answer={answer} />
        ))}
      </div>
    </Section>
  );
}

function Answer({ answer }: { answer: ConfidenceAnswer }) {
  const { t } = useLingui();
  const [isChanging, setChanging] = useState(false);
  const { moment, ratings } = answer;
  const title = confidenceMoments[moment];
  const day = formatDate(answer.answeredAt, deviceZone);
  return (
    <section aria-label={title} className="flex flex-col items-start gap-3">
      <h3>
        {title} <span className="font-normal text-muted">{` · ${day}`}</span>
      </h3>
      {isChanging ? (
        <ConfidenceForm moment={moment} answer={answer} onDone={() => setChanging(false)} />
      ) : (
        <>
          {ratings === null ? (
            <p className="text-muted">
              <Trans>You would rather not say.</Trans>
            </p>
          ) : (
            <dl className="grid w-full max-w-prose grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1">
              {CONFIDENCE_ITEMS.map((item) => (
                <div key={item} className="contents">
                  <dt className="text-muted">{confidenceItems[item]}</dt>
                  <dd className="tabular">{`${ratings[item]} · ${confidenceLevels[ratings[item]]}`}</dd>
                </div>
              ))}
            </dl>
          )}
          <Button size="small" aria-label={t`Change: ${title}`} onClick={() => setChanging(true)}>
            <Trans>Change</Trans>
          </Button>
        </>
      )}
    </section>
  );
}
