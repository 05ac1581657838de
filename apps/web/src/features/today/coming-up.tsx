import { ListRow, RowList } from '@acquaint/ui/list-row';
import { PersonName } from '@acquaint/ui/person-name';
import { Section } from '@acquaint/ui/section';
import { TwoZoneTime } from '@acquaint/ui/two-zone-time';
import { useLingui } from '@lingui/react/macro';
import { dayOf, formatClock, formatMoment } from '../../lib/format.ts';
import { deviceZone, locale } from '../../lib/locale.ts';
import { paths } from '../../lib/paths.ts';
import type { TodayMeeting } from './types.ts';

/** Agreed meetings, each with the moment to leave. */
export function ComingUp({ meetings, now }: { meetings: readonly TodayMeeting[]; now: string }) {
  const { t } = useLingui();
  if (meetings.length === 0) return null;

  function leaveWords({ start, leaveBy }: TodayMeeting): string | null {
    if (leaveBy === null) return null;
    const isSameDay = dayOf(start, deviceZone) === dayOf(leaveBy, deviceZone);
    const when = isSameDay
      ? formatClock(leaveBy, deviceZone)
      : formatMoment(leaveBy, deviceZone, now);
    return t`leave by ${when}`;
  }

  return (
    <Section title={t`Coming up`} count={meetings.length}>
      <RowList>
        {meetings.map((meeting) => (
          <ListRow
            key={meeting.interviewId}
            href={paths.dayCard(meeting.interviewId)}
            title={<PersonName name={meeting.contactName} />}
            subtitle={
              <>
                <TwoZoneTime
                  instant={meeting.start}
                  ownZone={deviceZone}
                  theirZone={meeting.zone}
                  locale={locale}
                  labels={{ own: t`yours`, their: t`their time` }}
                  minutes={meeting.minutes}
                />
                {meeting.status === 'to_confirm' && <> · {t`not confirmed yet`}</>}
              </>
            }
            meta={<span className="font-medium text-ink">{leaveWords(meeting)}</span>}
          />
        ))}
      </RowList>
    </Section>
  );
}
