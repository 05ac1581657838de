import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Trans, useLingui } from '@lingui/react/macro';

interface GradeNewsProps {
  kind: 'graded' | 'handed_in';
  onKeepMine: () => void;
  onTakeNew: () => void;
}

/** Something came in while a grade was typed. What was typed still stands. */
export function GradeNews({ kind, onKeepMine, onTakeNew }: GradeNewsProps) {
  const { t } = useLingui();
  const isGraded = kind === 'graded';
  return (
    <Callout
      tone="warning"
      isLive
      title={isGraded ? t`This was graded meanwhile` : t`A newer version was handed in`}
      actions={
        <>
          <Button size="small" onClick={onKeepMine}>
            <Trans>Go on with mine</Trans>
          </Button>
          <Button size="small" variant="plain" onClick={onTakeNew}>
            {isGraded ? <Trans>Start from the other grade</Trans> : <Trans>Start anew</Trans>}
          </Button>
        </>
      }
    >
      {isGraded ? (
        <Trans>Perhaps by you, in another window. What you typed is still here.</Trans>
      ) : (
        <Trans>It stands beside this form now. What you typed is still here.</Trans>
      )}
    </Callout>
  );
}
