import { useLingui } from '@lingui/react/macro';
import type { ReminderLine } from './notice-queries.ts';

type Ways = ReminderLine['ways'];

const ORDER = ['app', 'mail', 'push'] as const;

/** "in the app, by mail" */
export function useWayWords(): (ways: Ways) => string {
  const { t } = useLingui();
  const words = { app: t`in the app`, mail: t`by mail`, push: t`on your devices` };
  return (ways) =>
    ORDER.filter((each) => ways.some(({ channel }) => channel === each))
      .map((channel) => words[channel])
      .join(', ');
}

/** Ways by the moment at which they tell, the first moment first. */
export function byMoment(ways: Ways): { fireAt: string; ways: Ways }[] {
  const moments = [...new Set(ways.map(({ fireAt }) => fireAt))].toSorted();
  return moments.map((fireAt) => ({ fireAt, ways: ways.filter((way) => way.fireAt === fireAt) }));
}
