import { textOf } from '@acquaint/core/draft/segments';
import { render } from '@acquaint/core/draft/render';
import { templateById } from '@acquaint/core/library/templates';
import { travelOf, studentClock } from '@acquaint/core/rules/talk';
import { arrivalAdvice } from '@acquaint/core/schedule/arrival';
import { formatClock } from '@acquaint/core/schedule/format';
import { shift, MINUTE } from '@acquaint/core/schedule/instant';
import { schedulePhrases } from '@acquaint/core/phrases/schedule';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import type { Meeting } from '@acquaint/core/workflow/interview';
import { CopyButton } from '@acquaint/ui/copy-button';
import { Disclosure } from '@acquaint/ui/disclosure';
import { LinkButton } from '@acquaint/ui/link-button';
import { NumberField } from '@acquaint/ui/number-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { MessageSquare, Phone } from 'lucide-react';
import { useState } from 'react';

const dialable = (number: string): string => number.replaceAll(/[^\d+]/g, '');

/** Call first; the words for a text if nobody answers (T20, R79). */
export function RunningLate({
  dossier,
  meeting,
  now,
}: {
  dossier: Dossier;
  meeting: Meeting;
  now: string;
}) {
  const { t } = useLingui();
  const { student, contact } = dossier;
  const [minutes, setMinutes] = useState<number | null>(travelOf(dossier) ?? 15);
  const zone = studentClock(meeting, student);
  const arrival = shift(now, (minutes ?? 0) * MINUTE);
  const advice = arrivalAdvice(arrival, meeting.start);
  const template = templateById('T20');
  const made =
    template &&
    render(template, {
      'student.name': student.fullName,
      'meeting.time': formatClock(meeting.start, zone),
      eta: formatClock(arrival, zone),
    });
  const text = made?.ok ? textOf(made.body) : '';
  const { workPhone, privatePhone, privateGivenByContact } = contact.channels;
  const number =
    (meeting.place?.kind === 'number' ? meeting.place.text : null) ??
    workPhone ??
    (privateGivenByContact ? privatePhone : null);

  return (
    <Disclosure summary={t`Running late?`}>
      <div className="flex flex-col gap-4">
        <NumberField
          label={t`From now I need`}
          value={minutes}
          min={0}
          max={600}
          step={5}
          unit={t`minutes`}
          decreaseLabel={t`Five minutes less`}
          increaseLabel={t`Five minutes more`}
          onChange={setMinutes}
        />
        <p role="status">
          <span className="font-medium tabular">{t`There at ${formatClock(arrival, zone)}.`}</span>{' '}
          {schedulePhrases[advice.code]}
        </p>
        <p>
          <Trans>Call first. Write only if nobody answers.</Trans>
        </p>
        <div className="flex flex-wrap gap-2">
          {number ? (
            <>
              <LinkButton
                variant="primary"
                href={`tel:${dialable(number)}`}
                icon={<Phone aria-hidden="true" className="size-4 shrink-0" />}
              >
                {t`Call ${number}`}
              </LinkButton>
              <LinkButton
                href={`sms:${dialable(number)}?body=${encodeURIComponent(text)}`}
                icon={<MessageSquare aria-hidden="true" className="size-4 shrink-0" />}
              >
                <Trans>Text it</Trans>
              </LinkButton>
            </>
          ) : (
            <p className="text-muted">
              <Trans>You have no number of theirs. Write to the address you used before.</Trans>
            </p>
          )}
          <CopyButton
            text={text}
            label={t`Copy the words`}
            copiedLabel={t`Copied`}
            failedLabel={t`The browser does not allow it. Select the text and copy it.`}
          />
        </div>
        <blockquote className="border-s-2 border-line ps-3">{text}</blockquote>
      </div>
    </Disclosure>
  );
}
