import type { PhoneCard } from '@acquaint/core/draft/phone-card';
import { textOf } from '@acquaint/core/draft/segments';
import type { Segment } from '@acquaint/core/draft/segments';
import type { Light } from '@acquaint/core/workflow/interview';
import { Card } from '@acquaint/ui/card';
import { Checkbox } from '@acquaint/ui/checkbox';
import { useLingui } from '@lingui/react/macro';

/** What to leave on a voicemail is a text of its own, beside the card. */
const isSpokenToSomebody = ({ id }: PhoneCard['sections'][number]): boolean => id !== 'C';

/** The script with its branches; never to be read out word for word. */
export function PhoneScript({
  card,
  said,
  onSaid,
}: {
  card: PhoneCard;
  said: Record<Light, boolean>;
  onSaid: (said: Record<Light, boolean>) => void;
}) {
  const { t } = useLingui();
  const points: Readonly<Record<Light, string>> = {
    reason: t`Why I call`,
    time: t`How long`,
    why: t`Why you`,
    how: t`How I found you`,
  };
  return (
    <Card title={t`Your card for the call`} level={4}>
      <div className="flex flex-col gap-6">
        <p className="text-sm text-muted">{textOf(card.before)}</p>
        {card.sections.filter(isSpokenToSomebody).map((section) => (
          <section key={section.id} aria-label={section.title}>
            <h5 className="font-semibold">{section.title}</h5>
            <ul className="mt-2 flex flex-col gap-2">
              {section.lines.map((line, index) => (
                <li
                  key={`${section.id}-${index}`}
                  className={line.when ? 'border-s-2 border-line ps-3' : ''}
                >
                  {line.when && <span className="block text-sm text-muted">{line.when}:</span>}
                  <span className="text-lg leading-relaxed">
                    <Spoken segments={line.say} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <fieldset className="border-t border-line pt-4">
          <legend className="sr-only">{t`Tick as you say it`}</legend>
          <p aria-hidden="true" className="mb-1 font-medium">
            {t`Tick as you say it`}
          </p>
          {card.ticks.map(({ point, text }) => (
            <Checkbox
              key={point}
              label={points[point]}
              description={text ?? t`not written yet`}
              checked={said[point]}
              onChange={(event) => onSaid({ ...said, [point]: event.currentTarget.checked })}
            />
          ))}
        </fieldset>
      </div>
    </Card>
  );
}

function Spoken({ segments }: { segments: readonly Segment[] }) {
  return segments.map((segment) =>
    segment.origin === 'missing' ? (
      <span key={segment.start} className="rounded-xs bg-danger-soft text-danger-strong">
        {segment.text}
      </span>
    ) : (
      segment.text
    ),
  );
}
