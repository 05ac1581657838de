import { msInstant } from '@acquaint/core/schedule/instant';
import { Button } from '@acquaint/ui/button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { PersonName } from '@acquaint/ui/person-name';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormError } from '../../lib/form-error.tsx';
import { formatMoment } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { paths } from '../../lib/paths.ts';
import { useActOn } from '../interview/use-act-on.ts';
import { OtherAnswers } from '../outcome/other-answers.tsx';
import { answerCommand } from '../outcome/outcome-command.ts';
import type { Today } from './types.ts';

type Untold = Today['untold'][number];

/** Talks that are over and of which nobody said how they went: one tap tells (C9). */
export function UntoldTalks({ talks, now }: { talks: readonly Untold[]; now: string }) {
  const { t } = useLingui();
  if (talks.length === 0) return null;
  return (
    <Section
      title={t`Did it happen?`}
      count={talks.length}
      description={t`One tap, whatever happened. You can put it right for some days.`}
    >
      <RowList>
        {talks.map((talk) => (
          <UntoldRow key={talk.interviewId} talk={talk} now={now} />
        ))}
      </RowList>
    </Section>
  );
}

function UntoldRow({ talk, now }: { talk: Untold; now: string }) {
  const { t } = useLingui();
  const act = useActOn();
  const { interviewId, version, contactName, start, minutes } = talk;
  const endedAt = msInstant(Date.parse(start) + minutes * 60_000);
  return (
    <ListRow
      href={paths.step(interviewId, 'thank')}
      title={<PersonName name={contactName} />}
      subtitle={formatMoment(start, deviceZone, now)}
      actions={
        <>
          <Button
            size="small"
            variant="primary"
            isPending={act.isPending}
            aria-label={t`Yes, we talked: ${contactName}`}
            onClick={() =>
              act.mutate({
                interviewId,
                version,
                command: { type: 'reportHeld', data: { endedAt } },
              })
            }
          >
            <Trans>Yes, we talked</Trans>
          </Button>
          <OtherAnswers
            name={contactName}
            size="small"
            isPending={act.isPending}
            onAnswer={(answer) =>
              act.mutate({ interviewId, version, command: answerCommand(answer) })
            }
          />
          <FormError error={act.error} />
        </>
      }
    />
  );
}
