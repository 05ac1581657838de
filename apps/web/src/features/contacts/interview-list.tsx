import { Badge } from '@acquaint/ui/badge';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { OwnText } from '@acquaint/ui/person-name';
import { TwoZoneTime } from '@acquaint/ui/two-zone-time';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatDate } from '../../lib/format.ts';
import { deviceZone, locale } from '../../lib/locale.ts';
import { paths } from '../../lib/paths.ts';
import type { ContactView } from './contact-queries.ts';

/** Each interview with this person, open or past. */
export function InterviewList({ interviews }: { interviews: ContactView['interviews'] }) {
  const { t } = useLingui();
  const words = { active: t`in progress`, closed: t`closed`, withdrawn: t`stopped` };
  if (interviews.length === 0) {
    return (
      <p className="max-w-prose text-muted">
        <Trans>No interview yet. Start one when you know what you would like to find out.</Trans>
      </p>
    );
  }
  return (
    <RowList>
      {interviews.map((interview) => (
        <ListRow
          key={interview.id}
          href={paths.interview(interview.id)}
          title={
            interview.field ? (
              <OwnText text={interview.field} />
            ) : (
              t`Interview of ${formatDate(interview.createdAt, deviceZone)}`
            )
          }
          subtitle={
            interview.meeting && (
              <TwoZoneTime
                instant={interview.meeting.start}
                ownZone={deviceZone}
                theirZone={interview.meeting.zone}
                locale={locale}
                labels={{ own: t`yours`, their: t`their time` }}
              />
            )
          }
          meta={
            <Badge tone={interview.status === 'active' ? 'accent' : 'neutral'}>
              {words[interview.status]}
            </Badge>
          }
        />
      ))}
    </RowList>
  );
}
