import type { MeetingFacts } from '@acquaint/core/workflow/interview';
import type { Fact } from '@acquaint/ui/facts';
import { Link } from '@acquaint/ui/link';
import { OwnText } from '@acquaint/ui/person-name';
import { TwoZoneTime } from '@acquaint/ui/two-zone-time';
import { useLingui } from '@lingui/react/macro';
import { locale } from '../../lib/locale.ts';
import { settingWords, startWords } from './setting-words.ts';

/** The facts of a meeting as rows: both clocks, length, place, who starts (R54). */
export function useMeetingFacts(): (meeting: MeetingFacts, ownZone: string) => Fact[] {
  const { t, i18n } = useLingui();
  return (meeting, ownZone) => {
    const { place, whoStarts } = meeting;
    const missing = <span className="text-danger">{t`not known yet`}</span>;
    return [
      {
        term: t`When`,
        value: (
          <TwoZoneTime
            instant={meeting.start}
            ownZone={ownZone}
            theirZone={meeting.zone}
            locale={locale}
            labels={{ own: t`yours`, their: t`their time` }}
            minutes={meeting.minutes}
          />
        ),
      },
      { term: t`How long`, value: t`${meeting.minutes} minutes` },
      { term: t`How`, value: i18n._(settingWords[meeting.setting]) },
      {
        term: place?.kind === 'number' ? t`Number` : place?.kind === 'link' ? t`Link` : t`Where`,
        value:
          place === null ? (
            missing
          ) : place.kind === 'link' && /^https?:\/\//.test(place.text) ? (
            <Link href={place.text} target="_blank" rel="noreferrer" className="break-all">
              {place.text}
            </Link>
          ) : (
            <OwnText text={place.text} />
          ),
        note: place?.meetingPoint ? <OwnText text={place.meetingPoint} /> : undefined,
      },
      {
        term: t`Who starts`,
        value: whoStarts === null ? missing : i18n._(startWords[whoStarts]),
      },
    ];
  };
}
