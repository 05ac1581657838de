import { assessTalk, mayBeRelative } from '@acquaint/core/assignments/assess-talk';
import { sayAssignment } from '@acquaint/core/assignments/say';
import { Card } from '@acquaint/ui/card';
import { Checkbox } from '@acquaint/ui/checkbox';
import { Link } from '@acquaint/ui/link';
import { PersonName } from '@acquaint/ui/person-name';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { StateMark } from '@acquaint/ui/state-mark';
import { TextArea } from '@acquaint/ui/text-area';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import type { MyWork } from './assignment-queries.ts';
import type { UseWork } from './use-work.ts';

interface TalkChoiceProps {
  talk: MyWork['talks'][number];
  work: MyWork;
  form: UseWork;
}

const marks = { met: 'done', not_met: 'problem', unknown: 'waiting' } as const;

/** One interview with what it still lacks, and what the student puts in of it. */
export function TalkChoice({ talk, work, form }: TalkChoiceProps) {
  const { t } = useLingui();
  const { interviewId, contactName, place, heldAt } = talk;
  const chosen = form.chosenOf(interviewId);
  const relative = chosen?.relative ?? null;
  const { terms, window } = work;
  const rulings = assessTalk(talk, terms, { startsAt: window.startsAt, relative });
  const asksRelation = terms.rules.notRelative && mayBeRelative(talk);
  return (
    <Card
      title={
        <Link isQuiet href={paths.interview(interviewId)}>
          <PersonName name={contactName} />
        </Link>
      }
    >
      <ul className="flex flex-col gap-1">
        {rulings.map((ruling) => (
          <li key={ruling.rule}>
            <StateMark state={marks[ruling.verdict]}>{sayAssignment(ruling)}</StateMark>
          </li>
        ))}
      </ul>
      {(heldAt !== null || chosen) && (
        <div className="mt-4 flex flex-col gap-4">
          <Checkbox
            label={t`Hand in this talk`}
            checked={chosen !== undefined}
            onChange={({ target }) => form.choose(interviewId, target.checked)}
          />
          {chosen && (
            <>
              {asksRelation && (
                <RadioGroup
                  label={t`Is this person a relative of yours?`}
                  value={relative === null ? null : relative ? 'yes' : 'no'}
                  options={[
                    { value: 'no', label: t`No` },
                    { value: 'yes', label: t`Yes` },
                  ]}
                  onChange={(answer) => form.tell(interviewId, { relative: answer === 'yes' })}
                />
              )}
              <TextArea
                label={t`A word about this talk`}
                optionalLabel={t`optional`}
                description={t`Whoever grades reads it. Your notes stay with you.`}
                value={chosen.note ?? ''}
                maxLength={2000}
                onChange={({ target }) => form.tell(interviewId, { note: target.value })}
              />
              {place !== null && (
                <Checkbox
                  label={
                    <Trans>
                      Say what they do: <bdi>{place}</bdi>
                    </Trans>
                  }
                  checked={chosen.sharesPlace}
                  onChange={({ target }) => form.tell(interviewId, { sharesPlace: target.checked })}
                />
              )}
            </>
          )}
        </div>
      )}
    </Card>
  );
}
