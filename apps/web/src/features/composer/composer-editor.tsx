import { InterviewFindings } from '../interview/finding-items.tsx';
import type { ComposerProps } from './composer.tsx';
import { MESSAGE_ACTIONS } from '@acquaint/core/workflow/command-actions';
import { useLingui } from '@lingui/react/macro';

export function ComposerEditor({ interview, kind }: ComposerProps) {
  const { t } = useLingui();
  const { blockedBy } = interview.view.assessment.actions[MESSAGE_ACTIONS[kind]];
  return (
    <InterviewFindings interview={interview} findings={blockedBy} label={t`Before you write`} />
  );
}
