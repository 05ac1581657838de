import { stepWords } from '@acquaint/core/phrases/steps';
import { STEPS } from '@acquaint/core/workflow/steps';
import type { Step } from '@acquaint/core/workflow/steps';
import { Dialog } from '@acquaint/ui/dialog';
import { LinkButton } from '@acquaint/ui/link-button';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../lib/api.ts';
import { sentenceOf } from '../../lib/errors.ts';
import { paths } from '../../lib/paths.ts';
import { isOpenFinding } from '../interview/finding-items.tsx';
import { fixHref, fixLabels } from '../interview/fix-places.ts';
import type { InterviewView } from '../interview/interview-view.ts';
import { findingSentence } from '../interview/rule-words.ts';
import { sayNext } from '../today/say-next.ts';
import type { InterviewRow } from './interview-rows.ts';

/** What stands between a card and the column that somebody wished for it. */
export function MoveAnswer({
  row,
  step,
  onClose,
}: {
  row: InterviewRow;
  step: Step;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const { data, isPending, error } = useQuery(trpc.interviews.get.queryOptions({ id: row.id }));
  const wanted = stepWords[step].name;
  const isBack = STEPS.indexOf(step) < STEPS.indexOf(row.step);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={isBack ? t`${wanted} is behind you` : t`Not at ${wanted} yet`}
      closeLabel={t`Close`}
      size="small"
      isDismissable
      footer={
        <LinkButton href={paths.step(row.id, step)}>
          <Trans>Look at this step</Trans>
        </LinkButton>
      }
    >
      {isPending && <SkeletonLines label={t`Looking up what is missing`} />}
      {error && <p>{sentenceOf(error)}</p>}
      {data && isBack && (
        <p>
          <Trans>A step that holds stays done. You can open it and change what is in it.</Trans>
        </p>
      )}
      {data && !isBack && <Missing view={data} step={step} />}
    </Dialog>
  );
}

/** The first unfinished step before the wished one, and what it still asks for. */
function Missing({ view, step }: { view: InterviewView; step: Step }) {
  const { i18n } = useLingui();
  const { assessment, dossier } = view;
  const ids = { interviewId: dossier.interview.id, contactId: dossier.contact.id };
  const before = STEPS.slice(0, STEPS.indexOf(step) + 1);
  const open = before.find((each) => assessment.steps[each].status !== 'done') ?? step;
  const { findings, reason } = assessment.steps[open];
  const blocks = findings.filter((one) => one.severity === 'BLOCK' && isOpenFinding(one));
  const shown = blocks.length > 0 ? blocks : reason ? [reason] : [];
  const next = assessment.next.find((action) => action.step === open) ?? assessment.next[0];
  return (
    <div className="flex flex-col gap-3">
      <p>
        <Trans>It gets there by itself. First, in step “{stepWords[open].name}”:</Trans>
      </p>
      <ul className="flex flex-col gap-3">
        {shown.map((finding, index) => (
          <li
            key={`${finding.ruleId}-${finding.code}-${index}`}
            className="flex flex-col items-start gap-1"
          >
            <span>{findingSentence(finding)}</span>
            {finding.fix && (
              <LinkButton size="small" href={fixHref(finding.fix, ids)}>
                {i18n._(fixLabels[finding.fix])}
              </LinkButton>
            )}
          </li>
        ))}
        {shown.length === 0 && next && (
          <li>
            <LinkButton size="small" href={paths.step(ids.interviewId, next.step)}>
              {sayNext(next)}
            </LinkButton>
          </li>
        )}
      </ul>
    </div>
  );
}
