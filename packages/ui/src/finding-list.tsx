import { Bell, CircleAlert, Info, Lightbulb, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Disclosure } from './disclosure.tsx';
import { cx } from './internal/cx.ts';
import type { Tone } from './internal/tone.ts';
import { toneText } from './internal/tone.ts';

export type FindingSeverity = 'BLOCK' | 'WARN' | 'REMIND' | 'INFO' | 'OFFER';

export interface Finding {
  id: string;
  severity: FindingSeverity;
  /** The severity in words, for example “Stops sending”. */
  severityLabel: string;
  sentence: ReactNode;
  /** Why: the reason, and where it comes from, for example “R35 · step 2b of the handout”. */
  why?: { text: ReactNode; source: string } | undefined;
  onShow?: (() => void) | undefined;
  onFix?: (() => void) | undefined;
  /** A tick that lets somebody go on in spite of a warning, or a link to where it is mended. */
  action?: ReactNode;
}

export interface FindingListProps {
  label: string;
  findings: readonly Finding[];
  labels: { why: string; show: string; fix: string };
  /** Shown when there is nothing to say. */
  empty?: ReactNode;
}

const order: Record<FindingSeverity, number> = { BLOCK: 0, WARN: 1, REMIND: 2, INFO: 3, OFFER: 4 };
const faces: Record<FindingSeverity, { icon: LucideIcon; tone: Tone }> = {
  BLOCK: { icon: CircleAlert, tone: 'danger' },
  WARN: { icon: TriangleAlert, tone: 'warning' },
  REMIND: { icon: Bell, tone: 'accent' },
  INFO: { icon: Info, tone: 'neutral' },
  OFFER: { icon: Lightbulb, tone: 'accent' },
};

/** Findings as sentences with the button that mends them; what blocks comes first. */
export function FindingList({ label, findings, labels, empty }: FindingListProps) {
  if (findings.length === 0) return empty ?? null;
  const sorted = findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
  return (
    <ul aria-label={label} className="min-w-0 divide-y divide-line">
      {sorted.map((finding) => (
        <FindingRow key={finding.id} finding={finding} labels={labels} />
      ))}
    </ul>
  );
}

function FindingRow({ finding, labels }: { finding: Finding; labels: FindingListProps['labels'] }) {
  const { icon: Icon, tone } = faces[finding.severity];
  return (
    <li className="flex items-start gap-3 py-3">
      <Icon aria-hidden="true" className={cx('mt-0.5 size-5 shrink-0', toneText[tone])} />
      <div className="flex min-w-0 flex-1 flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <p>
            <span className={cx('me-2 text-sm font-medium', toneText[tone])}>
              {finding.severityLabel}
            </span>
            {finding.sentence}
          </p>
          {finding.why && (
            <Disclosure look="quiet" summary={labels.why}>
              <p>{finding.why.text}</p>
              <p className="mt-1 tabular">{finding.why.source}</p>
            </Disclosure>
          )}
        </div>
        {(finding.onShow || finding.onFix || finding.action) && (
          <div data-print="hide" className="flex flex-wrap gap-2">
            {finding.onShow && (
              <Button size="small" variant="plain" onClick={finding.onShow}>
                {labels.show}
              </Button>
            )}
            {finding.onFix && (
              <Button size="small" onClick={finding.onFix}>
                {labels.fix}
              </Button>
            )}
            {finding.action}
          </div>
        )}
      </div>
    </li>
  );
}
