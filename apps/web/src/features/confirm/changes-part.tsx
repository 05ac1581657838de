import type { Meeting, MeetingFacts } from '@acquaint/core/workflow/interview';
import { Callout } from '@acquaint/ui/callout';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMeetingFacts } from '../schedule/meeting-facts.tsx';
import { changedFacts } from './changed-facts.ts';

/** What has changed since the last note, old and new side by side (R59). */
export function ChangesPart({
  before,
  meeting,
  zone,
}: {
  before: MeetingFacts;
  meeting: Meeting;
  zone: string;
}) {
  const { t } = useLingui();
  const facts = useMeetingFacts();
  const differs = changedFacts(before, meeting);
  const old = facts(before, zone);
  const rows = facts(meeting, zone).filter((_, at) => differs[at]);
  if (rows.length === 0) return null;
  return (
    <Callout tone="warning" title={t`This has changed since you last agreed`}>
      <dl className="flex flex-col gap-2">
        {rows.map((row) => {
          const was = old.find(({ term }) => term === row.term) ?? old.at(0);
          return (
            <div key={row.term}>
              <dt className="text-sm text-muted">{row.term}</dt>
              <dd>
                <s className="text-muted">
                  <span className="sr-only">
                    <Trans>before:</Trans>{' '}
                  </span>
                  {was?.value}
                </s>{' '}
                <span aria-hidden="true">→</span>{' '}
                <span className="sr-only">
                  <Trans>now:</Trans>{' '}
                </span>
                {row.value}
                {row.note && <span className="block text-sm">{row.note}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </Callout>
  );
}
