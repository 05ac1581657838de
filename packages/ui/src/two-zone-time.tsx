export interface TwoZoneTimeProps {
  /** Instant as an ISO 8601 string with Z or offset. */
  instant: string;
  /** IANA zone of the person who looks. */
  ownZone: string;
  /** IANA zone of the other person. */
  theirZone: string;
  locale: string;
  /** For example “yours” and “her time”. */
  labels: { own: string; their: string };
  /** Which clock leads. A meeting is agreed in the other person's time. */
  lead?: 'own' | 'their';
  /** Minutes it lasts, to show until when. */
  minutes?: number;
}

const day: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'long' };
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

/** The wall clock of one zone at one instant, in parts that can be compared. */
function reading(at: Date, timeZone: string, locale: string, minutes: number | undefined) {
  const time = new Intl.DateTimeFormat(locale, { ...clock, timeZone });
  const end = minutes === undefined ? undefined : new Date(at.getTime() + minutes * 60_000);
  return {
    date: new Intl.DateTimeFormat(locale, { ...day, timeZone }).format(at),
    time: end ? time.formatRange(at, end) : time.format(at),
  };
}

/** One instant on two clocks. When both show the same, it is said once and without a label. */
export function TwoZoneTime({
  instant,
  ownZone,
  theirZone,
  locale,
  labels,
  lead = 'their',
  minutes,
}: TwoZoneTimeProps) {
  const at = new Date(instant);
  const own = reading(at, ownZone, locale, minutes);
  const their = reading(at, theirZone, locale, minutes);
  const isSame = own.date === their.date && own.time === their.time;
  const [first, second] =
    lead === 'own'
      ? [
          { ...own, label: labels.own },
          { ...their, label: labels.their },
        ]
      : [
          { ...their, label: labels.their },
          { ...own, label: labels.own },
        ];
  return (
    <time dateTime={instant}>
      <bdi>
        {first.date}, {first.time}
      </bdi>
      {!isSame && (
        <>
          {' '}
          {first.label}{' '}
          <span className="text-muted">
            (
            <bdi>
              {second.date !== first.date && `${second.date}, `}
              {second.time}
            </bdi>{' '}
            {second.label})
          </span>
        </>
      )}
    </time>
  );
}
