import { Anchor } from '@acquaint/ui/link';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Bell as BellIcon } from 'lucide-react';
import { unreadQuery } from '../../notice-queries.ts';

const EVERY_MS = 60_000;

/** The way to the notices, with how many are new. It comes after the first screen has. */
export function Bell({ href }: { href: string }) {
  const { t } = useLingui();
  const { data } = useQuery({ ...unreadQuery, refetchInterval: EVERY_MS });
  const count = data?.count ?? 0;
  return (
    <Anchor
      href={href}
      aria-label={count > 0 ? t`Notices, ${count} new` : t`Notices`}
      className="relative inline-flex size-11 items-center justify-center rounded-control text-muted hover:bg-sunken hover:text-ink"
    >
      <BellIcon aria-hidden="true" className="size-5" />
      {count > 0 && (
        <span
          aria-hidden="true"
          className="absolute end-1 top-1 min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 font-semibold text-accent-ink tabular"
        >
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Anchor>
  );
}
