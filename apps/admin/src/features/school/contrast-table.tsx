import type { Accent, AccentUse } from '@acquaint/core/branding/accent';
import type { Hex } from '@acquaint/core/branding/srgb';
import type { Theme } from '@acquaint/core/branding/theme-colours';
import { Trans, useLingui } from '@lingui/react/macro';
import { CircleCheck, TriangleAlert } from 'lucide-react';

/** One decimal, cut and not rounded: 4.48 must not read as 4.5. */
const ratio = (contrast: number): string => `${(Math.floor(contrast * 10) / 10).toFixed(1)}:1`;

interface ContrastTableProps {
  theme: Theme;
  chosen: Hex;
  accent: Accent;
}

/** Whether the colour can be read in this theme, what stands in its place if not, and the numbers. */
export function ContrastTable({ theme, chosen, accent }: ContrastTableProps) {
  const { t } = useLingui();
  const uses: Record<AccentUse, string> = {
    text: t`Links and marked words`,
    button: t`Words on a button`,
    control: t`Focus ring and ticks`,
  };
  const { colour, isChosen, checks } = accent;
  return (
    <>
      <p className="flex items-start gap-2" aria-live="polite">
        {isChosen ? (
          <CircleCheck aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-success" />
        ) : (
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-warning" />
        )}
        <span>
          {isChosen ? (
            <Trans>
              <Swatch colour={chosen} /> can be read here and stands as it is.
            </Trans>
          ) : theme === 'light' ? (
            <Trans>
              <Swatch colour={chosen} /> is too pale to read here. The nearest that can be read
              stands in its place: <Swatch colour={colour} />
            </Trans>
          ) : (
            <Trans>
              <Swatch colour={chosen} /> is too dark to read here. The nearest that can be read
              stands in its place: <Swatch colour={colour} />
            </Trans>
          )}
        </span>
      </p>
      <table className="w-full text-sm">
        <caption className="sr-only">
          {theme === 'light' ? t`Contrast on light paper` : t`Contrast on dark paper`}
        </caption>
        <thead>
          <tr className="border-b border-line text-start text-muted">
            <th scope="col" className="py-1.5 pe-3 text-start font-normal">
              <Trans>Where</Trans>
            </th>
            <th scope="col" className="px-3 py-1.5 text-end font-normal">
              <Trans>Needed</Trans>
            </th>
            <th scope="col" className="px-3 py-1.5 text-end font-normal">
              <Trans>Yours</Trans>
            </th>
            <th scope="col" className="py-1.5 ps-3 text-end font-normal">
              <Trans>As shown</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ use, needed, chosen: yours, used }) => (
            <tr key={use} className="border-b border-line">
              <th scope="row" className="py-1.5 pe-3 text-start font-normal">
                {uses[use]}
              </th>
              <td className="px-3 py-1.5 text-end tabular">{ratio(needed)}</td>
              <td
                className={`px-3 py-1.5 text-end tabular ${yours < needed ? 'font-semibold text-warning' : ''}`}
              >
                {ratio(yours)}
                {yours < needed && <span className="sr-only"> {t`too little`}</span>}
              </td>
              <td className="py-1.5 ps-3 text-end tabular">{ratio(used)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Swatch({ colour }: { colour: Hex }) {
  return (
    <span className="inline-flex items-center gap-1.5 align-bottom whitespace-nowrap">
      <span
        aria-hidden="true"
        className="inline-block size-4 rounded-sm border border-line-strong"
        style={{ background: colour }}
      />
      <code className="font-mono text-sm">{colour}</code>
    </span>
  );
}
