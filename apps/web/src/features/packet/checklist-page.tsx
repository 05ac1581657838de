import { bringInPerson, phoneReadiness, videoReadiness } from '@acquaint/core/library/checklists';
import { stepStatusWords, stepWords } from '@acquaint/core/phrases/steps';
import { goesThere, travelOf } from '@acquaint/core/rules/talk';
import type { Meeting } from '@acquaint/core/workflow/interview';
import { STEPS } from '@acquaint/core/workflow/steps';
import { Facts } from '@acquaint/ui/facts';
import { OwnText, PersonName } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { dayTimes } from '../arrive/leave-by.ts';
import type { UseInterview } from '../interview/use-interview.ts';
import { useMeetingFacts } from '../schedule/meeting-facts.tsx';

const box = (isOn: boolean): string => (isOn ? '☑' : '☐');

/** Page one: the eight steps, the facts, when to leave, what to bring (R69). */
export function ChecklistPage({
  interview,
  meeting,
}: {
  interview: UseInterview;
  meeting: Meeting | null;
}) {
  const { t } = useLingui();
  const { dossier, assessment } = interview.view;
  const { contact, student } = dossier;
  const { plan } = dossier.interview;
  const facts = useMeetingFacts();
  const times = meeting && dayTimes(dossier, travelOf(dossier));
  const { respelling } = contact.pronunciation;
  const isThere = meeting === null || goesThere(meeting.mode);
  const things = isThere
    ? bringInPerson
    : meeting.mode === 'video'
      ? videoReadiness
      : phoneReadiness;
  const leave = times?.leave;
  const rows = [
    ...(meeting ? facts(meeting, student.timeZone) : []),
    ...(leave
      ? [
          {
            term: t`Leave by`,
            value: (
              <strong className="tabular">
                {t`${leave.at} = ${times.start} − ${leave.early} early − ${leave.travel} travel − ${leave.margin} margin`}
              </strong>
            ),
          },
        ]
      : []),
    ...(times?.call
      ? [
          {
            term: times.call.until ? t`Join` : t`Dial`,
            value: (
              <strong className="tabular">
                {times.call.until ? `${times.call.from}–${times.call.until}` : times.call.from}
              </strong>
            ),
            note: t`Be ready at ${times.call.ready}.`,
          },
        ]
      : []),
    ...(meeting?.mode === 'telephone'
      ? []
      : [
          {
            term: t`Wear`,
            value: plan.attire ? <OwnText text={plan.attire} /> : t`not decided yet`,
          },
        ]),
  ];
  return (
    <>
      <h1 className="text-2xl">
        <PersonName name={contact.fullName.value} lang={contact.language} />
      </h1>
      <p>
        {respelling && (
          <>
            <Trans>
              say <strong>{respelling}</strong>
            </Trans>
            {' · '}
          </>
        )}
        {contact.addressForm === 'first_name' ? (
          <Trans>First names are fine.</Trans>
        ) : (
          <Trans>
            Start formal: <strong>{interview.name}</strong>. Switch only when invited.
          </Trans>
        )}
      </p>
      <p className="text-muted">
        <OwnText text={contact.jobTitle.value} />
        {contact.jobTitle.value && contact.employer.value && ' · '}
        <OwnText text={contact.employer.value} />
      </p>
      <div className="mt-5">
        {meeting ? (
          <Facts isDense facts={rows} />
        ) : (
          <p>
            <Trans>No time is agreed yet.</Trans>
          </p>
        )}
      </div>
      <div className="mt-6 grid gap-6 sm:grid-cols-2 print:grid-cols-2">
        <div>
          <h2 className="text-base">
            <Trans>The eight steps</Trans>
          </h2>
          <ol className="mt-2 flex flex-col gap-1">
            {STEPS.map((step, at) => {
              const { status } = assessment.steps[step];
              return (
                <li key={step} className="flex gap-2">
                  <span aria-hidden="true">{box(status === 'done')}</span>
                  <span>
                    {at + 1}. {stepWords[step].name}
                    <span className="text-muted"> · {stepStatusWords[status]}</span>
                  </span>
                </li>
              );
            })}
          </ol>
        </div>
        <div>
          <h2 className="text-base">
            {isThere ? <Trans>To bring</Trans> : <Trans>Before the call</Trans>}
          </h2>
          <ul className="mt-2 flex flex-col gap-1">
            {things.map(({ id, text }) => (
              <li key={id} className="flex gap-2">
                <span aria-hidden="true">{box(plan.bring.includes(id))}</span>
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      {plan.introduction && (
        <div className="mt-6">
          <h2 className="text-base">
            <Trans>Thirty seconds about me</Trans>
          </h2>
          <p className="mt-1 whitespace-pre-line">
            <OwnText text={plan.introduction} />
          </p>
        </div>
      )}
    </>
  );
}
