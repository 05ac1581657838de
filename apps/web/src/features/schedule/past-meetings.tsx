import type { PastMeeting } from '@acquaint/core/workflow/interview';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { OwnText } from '@acquaint/ui/person-name';
import { useLingui } from '@lingui/react/macro';
import { formatMoment } from '../../lib/format.ts';
import { StepPart } from '../interview/step-page.tsx';

/** Times that were agreed and did not stay. */
export function PastMeetings({
  meetings,
  zone,
  now,
  name,
}: {
  meetings: readonly PastMeeting[];
  zone: string;
  now: string;
  name: string;
}) {
  const { t } = useLingui();
  if (meetings.length === 0) return null;
  const what = (meeting: PastMeeting): string => {
    const who = meeting.by === 'student' ? t`you` : name;
    if (meeting.ended === 'rescheduled') return t`moved by ${who}`;
    return meeting.ended === 'cancelled' ? t`cancelled by ${who}` : t`${who} could not make it`;
  };
  return (
    <StepPart id="past-meetings" title={t`Earlier times`}>
      <RowList label={t`Earlier times`}>
        {meetings.toReversed().map((meeting) => (
          <ListRow
            key={`${meeting.id}-${meeting.endedAt}`}
            title={
              <s className="font-normal text-muted tabular">
                {formatMoment(meeting.start, zone, now)}
              </s>
            }
            subtitle={meeting.reason ? <OwnText text={meeting.reason} /> : undefined}
            meta={what(meeting)}
          />
        ))}
      </RowList>
    </StepPart>
  );
}
