import { fillNudge, type NudgeText } from '@acquaint/core/nudge/nudge-text';
import { nudgeExclusionPhrases } from '@acquaint/core/phrases/nudges';
import { stepWords } from '@acquaint/core/phrases/steps';
import { STEPS } from '@acquaint/core/workflow/steps';
import { formatMoment } from '@acquaint/front/format';
import { useNow } from '@acquaint/front/use-now';
import { Card } from '@acquaint/ui/card';
import { Disclosure } from '@acquaint/ui/disclosure';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LeaveOut } from './leave-out.tsx';
import type { LeftOut } from './left-out.ts';
import type { Preview, PreviewedRecipient } from './nudge-queries.ts';

interface PreviewPartProps {
  preview: Preview;
  words: NudgeText;
  timeZone: string;
  /** Whom somebody takes out by hand. They stay in the list, so that they can be put back. */
  leftOut: LeftOut;
  onLeaveOut: (studentId: string, isLeftOut: boolean) => void;
}

/** Whom it reaches, whom not and why, and how it reads. */
export function PreviewPart({ preview, words, timeZone, leftOut, onLeaveOut }: PreviewPartProps) {
  const { t } = useLingui();
  const now = useNow();
  const { recipients, outside } = preview;
  const of = (kind: PreviewedRecipient['verdict']['kind']) =>
    recipients.filter(({ verdict }) => verdict.kind === kind);
  const [atOnce, later, excluded] = [of('now'), of('later'), of('excluded')];
  const stays = ({ studentId }: PreviewedRecipient) => !leftOut.has(studentId);
  const [nowCount, laterCount] = [atOnce.filter(stays).length, later.filter(stays).length];
  const reader = atOnce.find(stays) ?? later.find(stays);
  const leaveOut = ({ studentId, fullName }: PreviewedRecipient) => (
    <LeaveOut
      name={fullName}
      isLeftOut={leftOut.has(studentId)}
      onChange={(isLeftOut) => onLeaveOut(studentId, isLeftOut)}
    />
  );

  return (
    <div className="flex flex-col gap-6">
      {excluded.length + outside > 0 && (
        <Section level={3} title={t`Does not get it`} count={excluded.length + outside}>
          <RowList label={t`Does not get it`}>
            {excluded.map(({ studentId, fullName, verdict }) => (
              <Name key={studentId} name={fullName}>
                {verdict.kind === 'excluded' && nudgeExclusionPhrases[verdict.because]}
              </Name>
            ))}
            {outside > 0 && (
              <ListRow
                title={
                  <span className="font-normal">
                    {t`${plural(outside, {
                      one: '# student is not in your care.',
                      other: '# students are not in your care.',
                    })}`}
                  </span>
                }
              />
            )}
          </RowList>
        </Section>
      )}
      {later.length > 0 && (
        <Section level={3} title={t`Gets it after their quiet hours`} count={laterCount}>
          <RowList label={t`Gets it after their quiet hours`}>
            {later.map((one) => (
              <Name
                key={one.studentId}
                name={one.fullName}
                isLeftOut={!stays(one)}
                action={leaveOut(one)}
              >
                {one.verdict.kind === 'later' &&
                  stays(one) &&
                  formatMoment(one.verdict.at, timeZone, now)}
              </Name>
            ))}
          </RowList>
        </Section>
      )}
      {atOnce.length > 0 && (
        <Disclosure
          summary={t`${plural(nowCount, {
            one: '# student gets it at once',
            other: '# students get it at once',
          })}`}
        >
          <ul className="flex flex-col">
            {atOnce.map((one) => (
              <li
                key={one.studentId}
                className="flex flex-wrap items-center justify-between gap-x-4"
              >
                <span className="min-w-0 wrap-anywhere">
                  <FullName name={one.fullName} isLeftOut={!stays(one)} />
                </span>
                {leaveOut(one)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {reader !== undefined && (
        <Card level={3} title={<Trans>As it reads for {reader.fullName}</Trans>}>
          <Filled words={words} reader={reader} />
        </Card>
      )}
    </div>
  );
}

interface NameProps {
  name: string;
  isLeftOut?: boolean;
  action?: ReactNode;
  children: ReactNode;
}

const Name = ({ name, isLeftOut = false, action, children }: NameProps) => (
  <ListRow
    title={
      <span className="wrap-anywhere">
        <FullName name={name} isLeftOut={isLeftOut} />
      </span>
    }
    meta={<span className="text-sm text-muted">{children}</span>}
    actions={action}
  />
);

const FullName = ({ name, isLeftOut }: { name: string; isLeftOut: boolean }) =>
  isLeftOut ? (
    <span className="text-muted">
      <Trans>
        <bdi className="line-through">{name}</bdi> · left out
      </Trans>
    </span>
  ) : (
    <bdi>{name}</bdi>
  );

function Filled({ words, reader }: { words: NudgeText; reader: PreviewedRecipient }) {
  const { t } = useLingui();
  const step = STEPS.find((one) => one === reader.step) ?? 'locate';
  const values = {
    firstName: reader.firstName,
    step: stepWords[step].name,
    link: t`(link to the step)`,
    booking: t`(link to book a talk)`,
    people: t`(link to people who agreed)`,
  };
  return (
    <>
      <p className="font-semibold wrap-anywhere" dir="auto">
        {fillNudge(words.subject, values)}
      </p>
      <p className="mt-2 max-w-prose whitespace-pre-line wrap-anywhere" dir="auto">
        {fillNudge(words.text, values)}
      </p>
    </>
  );
}
