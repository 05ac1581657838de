import { supervisorSay } from '@acquaint/core/rules/locate/internship';
import { Callout } from '@acquaint/ui/callout';
import { useLingui } from '@lingui/react/macro';
import type { UseInterview } from '../interview/use-interview.ts';

/** The supervisor's condition stands above every draft to this person (R21). */
export function Conditions({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const say = supervisorSay(interview.view.dossier);
  if (!say.needed || say.permission?.status !== 'granted_with_conditions') return null;
  const { conditions } = say.permission;
  if (!conditions) return null;
  const supervisor = say.internship.supervisor.name;
  return (
    <Callout tone="accent" title={t`${supervisor} agreed with a condition`}>
      <bdi dir="auto">{conditions.text}</bdi>
    </Callout>
  );
}
