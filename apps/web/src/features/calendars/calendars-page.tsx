import { Section } from '@acquaint/ui/section';
import { useLingui } from '@lingui/react/macro';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useTitle } from '../../lib/use-title.ts';
import { BusyFeeds } from './busy-feeds.tsx';
import { PrivateFeeds } from './private-feeds.tsx';
import { busyFeedsQuery, feedsQuery } from './queries.ts';

/** Acquaint in other calendars, and other calendars in Acquaint. */
export function CalendarsPage() {
  const { t } = useLingui();
  useTitle(t`Calendars`, t`Settings`);
  // Asked for at once: one after another they would wait twice.
  const [{ data: feeds }, { data: busy }] = useSuspenseQueries({
    queries: [feedsQuery, busyFeedsQuery],
  });
  return (
    <div className="flex flex-col gap-10">
      <Section
        title={t`Your talks in your own calendar`}
        description={t`An address of your own that calendar programs can follow. It shows your talks, when to leave for them, and when a thank-you is due.`}
        count={feeds.length || undefined}
      >
        <PrivateFeeds feeds={feeds} />
      </Section>
      <Section
        title={t`Calendars that say when you are busy`}
        description={t`Follow your class timetable or another calendar by its address. We read when something is on, not what it is, and tell you when a talk would meet it.`}
        count={busy.length || undefined}
      >
        <BusyFeeds feeds={busy} />
      </Section>
    </div>
  );
}
