import { confidenceMoments } from '@acquaint/core/phrases/confidence';
import { Disclosure } from '@acquaint/ui/disclosure';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { confidenceQuery } from './confidence-query.ts';

const ConfidenceForm = lazy(async () => ({
  default: (await import('./confidence-form.tsx')).ConfidenceForm,
}));

/** Five short questions, once before the first talk and once after the third. Never in the way. */
export function ConfidenceCard() {
  const { t } = useLingui();
  const { data } = useQuery(confidenceQuery);
  const [isOpen, setOpen] = useState(false);
  if (!data?.asked) return null;
  const moment = confidenceMoments[data.asked];
  return (
    <Disclosure
      isOpen={isOpen}
      onToggle={setOpen}
      summary={
        <>
          {t`How sure do you feel?`}
          <span className="font-normal text-muted">{` · ${moment} · ${t`a minute, for you`}`}</span>
        </>
      }
    >
      {isOpen && (
        <Suspense fallback={<SkeletonLines label={t`Loading the questions`} lines={5} />}>
          <ConfidenceForm moment={data.asked} answer={null} />
        </Suspense>
      )}
    </Disclosure>
  );
}
