import { sayAssignment } from '@acquaint/core/assignments/say';
import { formatDate } from '@acquaint/front/format';
import { Card } from '@acquaint/ui/card';
import { StateMark } from '@acquaint/ui/state-mark';
import { useLingui } from '@lingui/react/macro';
import type { SeenSubmission } from './assignment-queries.ts';

const marks = { met: 'done', not_met: 'problem', unknown: 'waiting' } as const;

interface TalkCardProps {
  talk: SeenSubmission['talks'][number];
  number: number;
  zone: string;
}

/** One talk as it stood when it was handed in. */
export function TalkCard({ talk, number, zone }: TalkCardProps) {
  const { t } = useLingui();
  const { contactName, place, heldAt, stepsDone, rulings, note } = talk;
  const held = heldAt === null ? t`not held` : formatDate(heldAt, zone);
  return (
    <Card
      title={
        <span dir="auto" className="wrap-anywhere">
          {contactName ?? t`Talk ${number}`}
        </span>
      }
    >
      <p className="text-muted">
        {place !== null && (
          <>
            <bdi>{place}</bdi>
            {' · '}
          </>
        )}
        {held}
        {' · '}
        {t`${stepsDone} of 8 steps`}
      </p>
      <ul className="mt-3 flex flex-col gap-1">
        {rulings.map((ruling) => (
          <li key={ruling.rule}>
            <StateMark state={marks[ruling.verdict]}>{sayAssignment(ruling)}</StateMark>
          </li>
        ))}
      </ul>
      {note !== null && (
        <blockquote
          dir="auto"
          className="mt-3 border-s-2 border-line ps-3 leading-relaxed wrap-anywhere whitespace-pre-wrap"
        >
          {note}
        </blockquote>
      )}
    </Card>
  );
}
