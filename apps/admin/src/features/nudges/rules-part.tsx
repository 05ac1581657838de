import { nudgeExclusionPhrases, sayNudgeRule } from '@acquaint/core/phrases/nudges';
import { NUDGE_EXCLUSIONS } from '@acquaint/core/nudge/assess-nudge';
import { client, queryClient } from '@acquaint/front/api';
import { formatMoment } from '@acquaint/front/format';
import { FormError } from '@acquaint/front/parts/form-error';
import { useNow } from '@acquaint/front/use-now';
import { useWrite } from '@acquaint/front/use-write';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AskFirst } from '../../lib/ask-first.tsx';
import { FormSheet } from '../../lib/form-sheet.tsx';
import { type Rule, rulesQuery } from './nudge-queries.ts';
import { RuleForm } from './rule-form.tsx';

interface RulesPartProps {
  myId: string;
  timeZone: string;
}

/** What is written by itself each morning: next run, the last one's result, pause and end. */
export function RulesPart({ myId, timeZone }: RulesPartProps) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(rulesQuery);
  const { rules, cohorts } = data;
  const [open, setOpen] = useState<{ rule: Rule | null } | null>(null);
  const noCohort =
    cohorts.length === 0 ? t`A rule watches a cohort, and none is in your care.` : undefined;
  return (
    <Section
      title={t`Rules`}
      count={rules.length}
      description={t`They look each morning and write to whom a reason concerns, each student once within the days you choose.`}
      actions={
        <Button disabledReason={noCohort} onClick={() => setOpen({ rule: null })}>
          <Trans>New rule</Trans>
        </Button>
      }
    >
      {rules.length === 0 ? (
        <p className="text-muted">
          <Trans>No rules yet. What goes out is what you send yourselves.</Trans>
        </p>
      ) : (
        <RowList label={t`Rules`}>
          {rules.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              isMine={rule.carerId === myId}
              timeZone={timeZone}
              onChange={() => setOpen({ rule })}
            />
          ))}
        </RowList>
      )}
      <FormSheet
        title={open?.rule ? t`Change the rule` : t`New rule`}
        isOpen={open !== null}
        onOpenChange={(isOpen) => !isOpen && setOpen(null)}
      >
        {open && <RuleForm rule={open.rule} cohorts={cohorts} onDone={() => setOpen(null)} />}
      </FormSheet>
    </Section>
  );
}

interface RuleRowProps {
  rule: Rule;
  isMine: boolean;
  timeZone: string;
  onChange: () => void;
}

type Change = 'pause' | 'resume' | 'end';

function RuleRow({ rule, isMine, timeZone, onChange }: RuleRowProps) {
  const { t } = useLingui();
  const now = useNow();
  const { id, version, reason, days, cohortName, carerName, pausedAt, nextRunAt } = rule;
  const name = sayNudgeRule(reason, days);
  const isPaused = pausedAt !== null;
  const write = (what: { change: Change; version: number }, idempotencyKey: string) =>
    client.nudges.changeRule.mutate({ id, ...what, idempotencyKey });
  const again = () => queryClient.invalidateQueries({ queryKey: rulesQuery.queryKey });
  // Another tab may have changed it: the next try goes by what stands there now.
  const onFail = () => void again();
  const rest = useWrite({ write, onDone: again, onFail });
  return (
    <ListRow
      title={name}
      subtitle={
        <>
          <bdi>{cohortName}</bdi>
          {' · '}
          {isMine ? t`yours` : <bdi>{carerName}</bdi>}
        </>
      }
      meta={isPaused && <Badge tone="warning">{t`Paused`}</Badge>}
      actions={
        isMine && (
          <>
            <Button size="small" aria-label={t`Change: ${name}`} onClick={onChange}>
              <Trans>Change</Trans>
            </Button>
            <Button
              size="small"
              aria-label={isPaused ? t`Resume: ${name}` : t`Pause: ${name}`}
              isPending={rest.isPending}
              onClick={() => rest.mutate({ change: isPaused ? 'resume' : 'pause', version })}
            >
              {isPaused ? <Trans>Resume</Trans> : <Trans>Pause</Trans>}
            </Button>
            <AskFirst
              label={t`End`}
              fullLabel={t`End: ${name}`}
              isPlain
              title={t`End this rule?`}
              confirmLabel={t`End the rule`}
              cancelLabel={t`Keep it`}
              pendingLabel={t`Ending…`}
              input={{ change: 'end', version }}
              write={write}
              onDone={again}
              onFail={onFail}
            >
              <p>
                <Trans>It writes no more. What it sent stays in the log.</Trans>
              </p>
            </AskFirst>
          </>
        )
      }
    >
      <div className="w-full text-sm text-muted">
        <p>
          {isPaused ? (
            <Trans>It rests until somebody resumes it.</Trans>
          ) : (
            <Trans>Next: {formatMoment(nextRunAt, timeZone, now)}.</Trans>
          )}{' '}
          <LastRun rule={rule} timeZone={timeZone} now={now} />
        </p>
        <FormError error={rest.error} />
      </div>
    </ListRow>
  );
}

function LastRun({ rule, timeZone, now }: { rule: Rule; timeZone: string; now: string }) {
  const { lastRunAt, lastResult } = rule;
  if (lastRunAt === null || lastResult === null) return <Trans>It has not run yet.</Trans>;
  const left = NUDGE_EXCLUSIONS.flatMap((because) => {
    const count = lastResult.excluded[because];
    return count === undefined ? [] : [`${count} × ${nudgeExclusionPhrases[because]}`];
  }).join('; ');
  const at = formatMoment(lastRunAt, timeZone, now);
  return left === '' ? (
    <Trans>
      Last: {at}, to {lastResult.sent}.
    </Trans>
  ) : (
    <Trans>
      Last: {at}, to {lastResult.sent}. Left out: {left}.
    </Trans>
  );
}
