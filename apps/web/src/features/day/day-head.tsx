import { spokenAddress } from '@acquaint/core/people/greeting';
import { goesThere, isAgreed, travelOf } from '@acquaint/core/rules/talk';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import type { Meeting } from '@acquaint/core/workflow/interview';
import { Link } from '@acquaint/ui/link';
import { OwnText, PersonName } from '@acquaint/ui/person-name';
import { TwoZoneTime } from '@acquaint/ui/two-zone-time';
import { Trans, useLingui } from '@lingui/react/macro';
import { locale } from '../../lib/locale.ts';
import { dayTimes, mapLink } from '../arrive/leave-by.ts';

/** How to address them aloud, and that first names are theirs to offer (R74). */
function spokenName({ contact }: Dossier): string {
  const { fullName, givenName, addressName, salutation, addressForm } = contact;
  const spoken = spokenAddress({
    fullName: fullName.value,
    givenName,
    addressName,
    salutation: salutation.value,
    addressForm,
  });
  return spoken.ok ? spoken.text : fullName.value;
}

/** Who, how to say it, when and where: the top of the card. */
export function DayHead({ dossier, meeting }: { dossier: Dossier; meeting: Meeting | null }) {
  const { t } = useLingui();
  const { contact, student } = dossier;
  const { respelling, ipa } = contact.pronunciation;
  const spoken = spokenName(dossier);
  const times = meeting && dayTimes(dossier, travelOf(dossier));
  const place = meeting?.place ?? null;
  return (
    <header className="flex flex-col gap-5">
      <div>
        <h1 className="text-2xl leading-tight tracking-tight">
          <PersonName name={contact.fullName.value} lang={contact.language} />
        </h1>
        {respelling && (
          <p className="mt-1 text-xl">
            <span className="text-muted">{t`say`} </span>
            <strong>{respelling}</strong>
            {ipa && <span className="ms-2 text-muted">{ipa}</span>}
          </p>
        )}
        <p className="mt-1 text-lg">
          {contact.addressForm === 'first_name' ? (
            <Trans>
              First names are fine: <PersonName name={spoken} />.
            </Trans>
          ) : (
            <Trans>
              Start formal: <strong>{spoken}</strong>. Switch only when invited.
            </Trans>
          )}
        </p>
        <p className="text-muted">
          <OwnText text={contact.jobTitle.value} />
          {contact.jobTitle.value && contact.employer.value && ' · '}
          <OwnText text={contact.employer.value} />
        </p>
      </div>
      {meeting && (
        <div className="flex flex-col gap-1 text-lg">
          <p className="text-xl font-semibold">
            <TwoZoneTime
              instant={meeting.start}
              ownZone={student.timeZone}
              theirZone={meeting.zone}
              locale={locale}
              labels={{ own: t`yours`, their: t`their time` }}
              lead={goesThere(meeting.mode) ? 'their' : 'own'}
              minutes={meeting.minutes}
            />
          </p>
          {times?.leave && (
            <p>
              <strong>{t`Leave by ${times.leave.at}`}</strong>{' '}
              <span className="text-muted tabular">
                {t`(${times.leave.early} early, ${times.leave.travel} travel, ${times.leave.margin} margin)`}
              </span>
            </p>
          )}
          {times?.window && (
            <p>{t`On site ${times.window.from} to ${times.window.until}; then announce yourself.`}</p>
          )}
          {times?.call && (
            <p>
              <strong>
                {times.call.until
                  ? t`Join ${times.call.from} to ${times.call.until}`
                  : t`Dial at ${times.call.from}`}
              </strong>{' '}
              <span className="text-muted">{t`Be ready at ${times.call.ready}.`}</span>
            </p>
          )}
          {place && (
            <p className="break-words">
              {place.kind === 'number' && (
                <Link href={`tel:${place.text.replaceAll(/[^\d+]/g, '')}`}>{place.text}</Link>
              )}
              {place.kind === 'link' &&
                (/^https?:\/\//.test(place.text) ? (
                  <Link href={place.text} target="_blank" rel="noreferrer">
                    <Trans>Open the call</Trans>
                  </Link>
                ) : (
                  <OwnText text={place.text} />
                ))}
              {place.kind === 'address' && (
                <>
                  <OwnText text={place.text} />
                  {place.meetingPoint && (
                    <>
                      {', '}
                      <OwnText text={place.meetingPoint} />
                    </>
                  )}{' '}
                  <Link href={mapLink(place.text)} target="_blank" rel="noreferrer">
                    <Trans>Map</Trans>
                  </Link>
                </>
              )}
            </p>
          )}
          {isAgreed(meeting) && (
            <p>
              <Link href={`/calendar/meetings/${dossier.interview.id}.ics`} download>
                <Trans>Add it to your calendar</Trans>
              </Link>
            </p>
          )}
        </div>
      )}
    </header>
  );
}
