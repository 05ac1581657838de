import { mayHold } from '@acquaint/core/access/role-change';
import type { StaffRole } from '@acquaint/core/access/table';
import { sentenceOf } from '@acquaint/front/errors';
import { NativeSelect } from '@acquaint/ui/native-select';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useColleagueOptions } from './colleague-options.ts';
import { useHoldLines } from './hold-lines.ts';
import { type Colleague, type Holdings, holdsQuery } from './people-queries.ts';
import { ToInstructor } from './to-instructor.tsx';

interface StillHeldProps {
  userId: string;
  name: string;
  /** The next role; null at the end. */
  to: StaffRole | null;
  others: readonly Colleague[];
  /** Who gets the caseload first, or nobody. */
  receiver: string;
  onReceiver: (userId: string) => void;
}

/** What somebody holds and may not keep, and to whom it can go before. */
export function StillHeld({ userId, name, to, others, receiver, onReceiver }: StillHeldProps) {
  const { t } = useLingui();
  const { data, error } = useQuery(holdsQuery(userId));
  const loses = data ? lostOf(data.holds, to) : {};
  const lines = useHoldLines(loses);
  const options = useColleagueOptions(others);
  if (error) return <p role="alert">{sentenceOf(error)}</p>;
  if (data === undefined) return <SkeletonLines label={t`Counting what they hold`} lines={3} />;
  const { assignments } = data.holds;
  const moves = { ...data.holds, codes: 0, assignments: 0 };
  const caseload = Object.entries(loses).some(([kind, count]) => kind !== 'codes' && count > 0);
  // Who keeps the care keeps the caseload: what of it they may not have is let go.
  const canMove = caseload && !mayHold(to).care;
  const chosen = others.find((one) => one.userId === receiver);
  return (
    <>
      {lines.length === 0 ? (
        <p>
          <Trans>
            <bdi>{name}</bdi> holds nothing now that would be lost.
          </Trans>
        </p>
      ) : (
        <div>
          <p>
            {to === null ? (
              <Trans>
                <bdi>{name}</bdi> still holds:
              </Trans>
            ) : (
              <Trans>
                What <bdi>{name}</bdi> cannot keep in this role:
              </Trans>
            )}
          </p>
          <ul className="mt-1 list-disc ps-5">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {canMove && others.length > 0 && (
        <NativeSelect
          label={t`Who gets it`}
          options={[{ value: '', label: t`Nobody yet` }, ...options]}
          value={receiver}
          onChange={({ target }) => onReceiver(target.value)}
        />
      )}
      {caseload && !canMove && (
        <p>
          <Trans>
            Drafts and matters in hand are free for others, and nudges and their rules stop. To pass
            them on, hand the caseload over first.
          </Trans>
        </p>
      )}
      {canMove && !chosen && (
        <p>
          <Trans>
            Without somebody, the care ends, drafts and matters in hand are free for others, and
            nudges and their rules stop.
          </Trans>
        </p>
      )}
      {canMove && chosen && (
        <>
          <p>
            <Trans>
              All of the caseload goes to <bdi>{chosen.name}</bdi> at the same moment.
            </Trans>
          </p>
          <ToInstructor to={chosen} moves={moves} />
        </>
      )}
      {!mayHold(to).care && assignments > 0 && (
        <p>
          <Plural
            value={assignments}
            one="# assignment that they set up still runs: it stays with its cohort."
            other="# assignments that they set up still run: they stay with their cohorts."
          />
        </p>
      )}
    </>
  );
}

/** Of what somebody holds, what the next role does not let them keep. */
function lostOf(holds: Holdings, to: StaffRole | null): Partial<Holdings> {
  const keeps = mayHold(to);
  const { care, snoozed, reviews, reviewLinks, flags, nudges, nudgeRules, codes } = holds;
  return {
    ...(keeps.care ? {} : { care, snoozed }),
    ...(keeps.reviews ? {} : { reviews, reviewLinks }),
    ...(keeps.flags ? {} : { flags }),
    ...(keeps.nudges ? {} : { nudges, nudgeRules }),
    ...(keeps.codes ? {} : { codes }),
  };
}
