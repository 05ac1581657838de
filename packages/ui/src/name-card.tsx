import { CircleCheck, CircleDashed, Volume2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import { cx } from './internal/cx.ts';
import { PersonName } from './person-name.tsx';

export interface VerificationMark {
  id: string;
  /** What was checked, for example “Spelling”. */
  label: string;
  isVerified: boolean;
  /** For example “checked by you on 3 March” or “not checked yet”. */
  stateLabel: string;
}

export interface NameCardProps {
  name: string;
  /** Language of the name (BCP 47). */
  nameLang?: string | undefined;
  level?: 1 | 2 | 3;
  /** How to say it, for example “ah-MAH-rah oh-KAH-for”. */
  respelling?: string | undefined;
  /** Stands before the respelling, for example “say:”. */
  sayLabel?: string;
  /** Plays a clip; absent without one. */
  play?: { label: string; onPlay: () => void } | undefined;
  /** For example “Dear Dr. Okafor,”, with its words: “Greeting”. */
  salutation?: { label: string; text: string } | undefined;
  title?: string | undefined;
  employer?: string | undefined;
  verificationLabel?: string;
  marks: readonly VerificationMark[];
  /** What comes next, for example “Next: confirm Thursday in writing”. */
  next?: ReactNode;
  actions?: ReactNode;
}

/** Who it is, and how sure we are of the name: the four things that must be right are marked. */
export function NameCard({
  name,
  nameLang,
  level = 1,
  respelling,
  sayLabel,
  play,
  salutation,
  title,
  employer,
  verificationLabel,
  marks,
  next,
  actions,
}: NameCardProps) {
  const Heading = `h${level}` as const;
  return (
    <div data-print="keep" className="min-w-0 rounded-control border border-line bg-surface">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 px-4 py-4 sm:px-6">
        <div className="min-w-0 flex-1 basis-64">
          <Heading className={level === 1 ? 'text-2xl tracking-tight' : 'text-lg'}>
            <PersonName name={name} lang={nameLang} />
          </Heading>
          {(title || employer) && (
            <p className="mt-0.5 text-muted">
              {title && <bdi dir="auto">{title}</bdi>}
              {title && employer && <span aria-hidden="true"> · </span>}
              {employer && <bdi dir="auto">{employer}</bdi>}
            </p>
          )}
          {next && <div className="mt-2">{next}</div>}
        </div>
        <div className="flex min-w-0 flex-col gap-1">
          {respelling && (
            <p className="flex items-center gap-2">
              <span>
                {sayLabel && <span className="text-muted">{sayLabel} </span>}
                <span className="font-medium">{respelling}</span>
              </span>
              {play && (
                <IconButton
                  size="small"
                  aria-label={play.label}
                  icon={<Volume2 aria-hidden="true" className="size-5" />}
                  onClick={play.onPlay}
                />
              )}
            </p>
          )}
          {salutation && (
            <p>
              <span className="text-muted">{salutation.label} </span>
              <bdi dir="auto">{salutation.text}</bdi>
            </p>
          )}
          {actions && (
            <div data-print="hide" className="mt-1 flex flex-wrap gap-2">
              {actions}
            </div>
          )}
        </div>
      </div>
      <ul
        aria-label={verificationLabel}
        className="grid grid-cols-1 gap-x-6 gap-y-1 border-t border-line px-4 py-3 text-sm min-[28rem]:grid-cols-2 sm:px-6 xl:grid-cols-4"
      >
        {marks.map((mark) => (
          <VerificationItem key={mark.id} mark={mark} />
        ))}
      </ul>
    </div>
  );
}

function VerificationItem({ mark }: { mark: VerificationMark }) {
  const Icon = mark.isVerified ? CircleCheck : CircleDashed;
  return (
    <li className="flex min-w-0 items-start gap-2">
      <Icon
        aria-hidden="true"
        className={cx('mt-0.5 size-4 shrink-0', mark.isVerified ? 'text-success' : 'text-warning')}
      />
      <span className="min-w-0">
        {mark.label}
        <span className="block text-muted">{mark.stateLabel}</span>
      </span>
    </li>
  );
}
