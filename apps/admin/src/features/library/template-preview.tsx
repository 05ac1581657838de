import { previewFor, PREVIEW_KINDS, type PreviewKind } from '@acquaint/core/library/previews';
import { withSchoolText, type TemplateText } from '@acquaint/core/library/school-template';
import type { Segment } from '@acquaint/core/draft/segments';
import { Tabs } from '@acquaint/ui/tabs';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

/** The text as three different people would find it. */
export function TemplatePreview({ kind, text }: { kind: string; text: TemplateText }) {
  const { t } = useLingui();
  const [reader, setReader] = useState<PreviewKind>('full');
  const check = withSchoolText(kind, text);
  const labels: Readonly<Record<PreviewKind, string>> = {
    full: t`Full data`,
    minimum: t`Minimum data`,
    rtl: t`Right-to-left names`,
  };
  if (!check.ok) {
    return (
      <p className="rounded-control border border-line bg-surface p-4 text-muted">
        <Trans>The preview comes back once the text can be read.</Trans>
      </p>
    );
  }
  const { template } = check;
  return (
    <Tabs
      label={t`Preview for`}
      selected={reader}
      onSelect={setReader}
      tabs={PREVIEW_KINDS.map((id) => {
        const { subject, body, missing } = previewFor(id, template);
        return {
          id,
          label: labels[id],
          content: (
            <div className="rounded-control border border-line bg-surface p-4">
              {subject !== null && (
                <p className="mb-3 font-semibold wrap-anywhere" dir="auto">
                  <Segments segments={subject} />
                </p>
              )}
              <div dir="auto" className="leading-relaxed wrap-anywhere whitespace-pre-wrap">
                <Segments segments={body} />
              </div>
              {missing.length > 0 && (
                <p className="mt-4 border-t border-line pt-3 text-sm text-muted">
                  {t`Not on record here, so the student is asked first: ${missing.map(({ label }) => label).join(', ')}.`}
                </p>
              )}
            </div>
          ),
        };
      })}
    />
  );
}

/** What is filled in stands out from what the template says. */
function Segments({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ text, origin, start }) =>
    origin === 'template' ? (
      <span key={start}>{text}</span>
    ) : (
      <bdi
        key={start}
        className={
          origin === 'missing'
            ? 'rounded-xs bg-warning-soft'
            : 'underline decoration-line-strong decoration-dotted underline-offset-4'
        }
      >
        {text}
      </bdi>
    ),
  );
}
