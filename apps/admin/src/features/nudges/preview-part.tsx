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
import type { Preview, PreviewedRecipient } from './nudge-queries.ts';

interface PreviewPartProps {
  preview: Preview;
  words: NudgeText;
  timeZone: string;
}

/** Whom it reaches, whom not and why, and how it reads. */
export function PreviewPart({ preview, words, timeZone }: PreviewPartProps) {
  const { t } = useLingui();
  const now = useNow();
  const { recipients, outside } = preview;
  const of = (kind: PreviewedRecipient['verdict']['kind']) =>
    recipients.filter(({ verdict }) => verdict.kind === kind);
  const [atOnce, later, excluded] = [of('now'), of('later'), of('excluded')];
  const reader = atOnce[0] ?? later[0];

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
        <Section level={3} title={t`Gets it after their quiet hours`} count={later.length}>
          <RowList label={t`Gets it after their quiet hours`}>
            {later.map(({ studentId, fullName, verdict }) => (
              <Name key={studentId} name={fullName}>
                {verdict.kind === 'later' && formatMoment(verdict.at, timeZone, now)}
              </Name>
            ))}
          </RowList>
        </Section>
      )}
      {atOnce.length > 0 && (
        <Disclosure
          summary={t`${plural(atOnce.length, {
            one: '# student gets it at once',
            other: '# students get it at once',
          })}`}
        >
          <ul className="columns-1 gap-6 sm:columns-2">
            {atOnce.map(({ studentId, fullName }) => (
              <li key={studentId} className="wrap-anywhere">
                <bdi>{fullName}</bdi>
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

const Name = ({ name, children }: { name: string; children: ReactNode }) => (
  <ListRow
    title={
      <span className="wrap-anywhere">
        <bdi>{name}</bdi>
      </span>
    }
    meta={<span className="text-sm text-muted">{children}</span>}
  />
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
