import { confidenceMoments } from '@acquaint/core/phrases/confidence';
import { Disclosure } from '@acquaint/ui/disclosure';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfidenceForm } from './confidence-form.tsx';
import { confidenceQuery } from './confidence-query.ts';

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
      {isOpen && <ConfidenceForm moment={data.asked} answer={null} />}
    </Disclosure>
  );
}
