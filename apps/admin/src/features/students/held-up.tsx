import { stepWords } from '@acquaint/core/phrases/steps';
import type { AppRouter } from '@acquaint/api/router';
import { formatDate } from '@acquaint/front/format';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { Disclosure } from '@acquaint/ui/disclosure';
import { VisuallyHidden } from '@acquaint/ui/visually-hidden';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { LiftForm } from '../lift/lift-form.tsx';
import { studentQuery } from './students-query.ts';

type Interview = inferRouterOutputs<AppRouter>['students']['get']['interviews'][number];

interface HeldUpProps {
  studentId: string;
  interviewId: string;
  heldUp: Interview['heldUp'];
  zone: string;
}

/** The rules that stop a talk now, each with a way to lift it where one may, and those lifted. */
export function HeldUp({ studentId, interviewId, heldUp, zone }: HeldUpProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  if (heldUp.length === 0) return null;
  const count = heldUp.filter(({ lifted }) => lifted === null).length;
  return (
    <div className="mt-4">
      <Disclosure summary={t`Rules that hold this talk up (${count})`}>
        <p className="mb-3 text-sm text-muted">
          <Trans>
            Most of these go away by the student’s next step. Where one does not fit this talk, lift
            it with a reason.
          </Trans>
        </p>
        <ul className="flex flex-col gap-4">
          {heldUp.map(({ ruleId, step, title, why, absolute, lifted }) => (
            <li key={`${ruleId} ${lifted?.at ?? ''}`} className="flex flex-col gap-1">
              <p className="flex flex-wrap items-baseline gap-2">
                <span className="font-medium">{title}</span>
                {step !== null && (
                  <span className="text-sm text-muted">{stepWords[step].name}</span>
                )}
                {lifted !== null && (
                  <Badge>
                    <Trans>Lifted</Trans>
                  </Badge>
                )}
              </p>
              {lifted !== null ? (
                <p className="text-sm text-muted">
                  {formatDate(lifted.at, zone)} · <span dir="auto">{lifted.reason}</span>
                </p>
              ) : absolute !== null ? (
                <p className="text-sm text-muted">
                  <Trans>Cannot be lifted.</Trans> {absolute}
                </p>
              ) : (
                <>
                  <p className="text-sm text-muted">{why}</p>
                  <Lift
                    interviewId={interviewId}
                    ruleId={ruleId}
                    title={title}
                    onLifted={() => queries.invalidateQueries(studentQuery(studentId))}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

interface LiftProps {
  interviewId: string;
  ruleId: string;
  title: string;
  onLifted: () => unknown;
}

function Lift({ title, ...form }: LiftProps) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <LiftForm {...form} />;
  return (
    <div>
      <Button size="small" onClick={() => setOpen(true)}>
        <Trans>Lift it for this talk</Trans>
        <VisuallyHidden>: {title}</VisuallyHidden>
      </Button>
    </div>
  );
}
