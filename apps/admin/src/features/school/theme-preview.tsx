import { type Accent, themeVariables } from '@acquaint/core/branding/accent';
import { logoVariables } from '@acquaint/core/branding/brand';
import type { Hex } from '@acquaint/core/branding/srgb';
import type { Theme } from '@acquaint/core/branding/theme-colours';
import { Button } from '@acquaint/ui/button';
import { Checkbox } from '@acquaint/ui/checkbox';
import { Chip } from '@acquaint/ui/chip';
import { Trans, useLingui } from '@lingui/react/macro';
import { ContrastTable } from './contrast-table.tsx';

interface ThemePreviewProps {
  theme: Theme;
  name: string;
  /** Null while no colour is chosen: then the product's own stands. */
  chosen: Hex | null;
  accent: Accent | null;
  logo: { address: string; width: number; height: number } | null;
}

const NO_LOGO: Record<string, string> = { '--brand-logo': 'none', '--brand-logo-width': '0rem' };

/** A piece of a page in one theme, and whether the colour can be read in it. */
export function ThemePreview({ theme, name, chosen, accent, logo }: ThemePreviewProps) {
  const { t } = useLingui();
  const variables: Record<string, string> = {
    ...themeVariables(theme, chosen),
    ...(logo === null ? NO_LOGO : logoVariables(logo.address, logo)),
  };
  return (
    <section
      aria-label={theme === 'light' ? t`On light paper` : t`On dark paper`}
      className="flex min-w-0 flex-col gap-3"
    >
      <h3 className="text-base">{theme === 'light' ? t`On light paper` : t`On dark paper`}</h3>
      <div
        data-theme={theme}
        style={variables}
        className="overflow-hidden rounded-control border border-line bg-canvas text-ink"
      >
        {/* To look at, not to use. */}
        <div inert>
          <div className="flex min-h-14 items-center border-b border-line px-4 py-2">
            <div className="brand">
              <bdi>{name.trim() === '' ? t`Your school` : name}</bdi>
            </div>
          </div>
          <div className="flex flex-col items-start gap-4 p-4">
            <p>
              <Trans>
                Your next step with Amara Okafor:{' '}
                <span className="text-accent underline underline-offset-4">
                  write the first lines
                </span>
                .
              </Trans>
            </p>
            <div className="flex flex-wrap items-center gap-3">
              <Button variant="primary">
                <Trans>Write now</Trans>
              </Button>
              <span className="rounded-control px-4 py-2 ring-focus">
                <Trans>In focus</Trans>
              </span>
              <Chip tone="accent">
                <Trans>Chosen</Trans>
              </Chip>
            </div>
            <Checkbox label={t`I looked at their page`} checked readOnly />
          </div>
        </div>
      </div>
      {chosen && accent && <ContrastTable theme={theme} chosen={chosen} accent={accent} />}
    </section>
  );
}
