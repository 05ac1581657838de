import { LIGHTS } from '@acquaint/core/workflow/interview';
import { Card } from '@acquaint/ui/card';
import { FourLights } from '@acquaint/ui/four-lights';
import { PersonName } from '@acquaint/ui/person-name';
import { useLingui } from '@lingui/react/macro';
import type { MarkedSpan } from './marked-text.tsx';
import { MarkedText } from './marked-text.tsx';
import type { StageProps } from './stage.ts';

type Span = { start: number; end: number };

/** Right: the message as the other person sees it, with what the checks mean underlined. */
export function MessagePane({
  composed,
  facts,
  reading,
  chosen,
  onShow,
}: StageProps & { chosen: MarkedSpan | null; onShow: (span: Span) => void }) {
  const { t } = useLingui();
  const spans = (reading?.remarks ?? []).flatMap(({ start, end, severity }): MarkedSpan[] =>
    start === null || end === null || (severity !== 'BLOCK' && severity !== 'WARN')
      ? []
      : [{ start, end, tone: severity === 'BLOCK' ? 'block' : 'warn' }],
  );
  return (
    <Card>
      <p className="text-sm text-muted">
        {t`To`}{' '}
        <span className="text-ink">
          <PersonName name={facts.to.name} />
          {facts.to.address && facts.channel !== 'letter' && (
            <span className="wrap-anywhere"> · {facts.to.address}</span>
          )}
        </span>
      </p>
      {composed.subject !== null && (
        <p className="mt-1 font-semibold" dir="auto">
          {composed.subject}
        </p>
      )}
      {facts.kind === 'request' && reading && (
        <div className="mt-3 border-y border-line py-2">
          <Lights reading={reading} onShow={onShow} />
        </div>
      )}
      <div className="mt-4">
        <MarkedText
          label={t`The message`}
          body={composed.body}
          spans={chosen ? [...spans, chosen] : spans}
        />
      </div>
    </Card>
  );
}

/** Why I write, how long, why you, how I found you: each light leads to its sentence. */
function Lights({
  reading,
  onShow,
}: {
  reading: NonNullable<StageProps['reading']>;
  onShow: (span: Span) => void;
}) {
  const { t } = useLingui();
  const labels = {
    reason: t`Why I write`,
    time: t`How long`,
    why: t`Why you`,
    how: t`How I found you`,
  };
  return (
    <FourLights
      label={t`Does it say the four things?`}
      lights={LIGHTS.map((id) => {
        const { lit, needed, span } = reading.lights[id];
        return {
          id,
          label: labels[id],
          isLit: lit,
          stateLabel: lit ? t`said` : needed ? t`not yet` : t`not needed here`,
          onJump: span ? () => onShow(span) : undefined,
        };
      })}
    />
  );
}
