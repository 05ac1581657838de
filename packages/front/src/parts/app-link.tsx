import type { AnchorProps } from '@acquaint/ui/link';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';

export interface AppLinkProps extends AnchorProps {
  /** Where this front end lives: '' for the student's web, or '/admin'. */
  base: string;
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** The front end that an address belongs to, or `null` for another site. */
function baseOf(href: string): string | null {
  if (!href.startsWith('/')) return null;
  return /^\/admin(?=[/?#]|$)/.test(href) ? '/admin' : '';
}

/**
 * A link for addresses of ours: it goes through the router and loads the page when the pointer or
 * the focus comes near. Other addresses, also those of the other front end, stay plain links. Plain
 * `href`s keep every link in one form (each app's lib/paths), so the current page is marked by
 * whoever draws the link.
 */
export function AppLink({
  base,
  href,
  target,
  download,
  children,
  onClick,
  onFocus,
  onPointerEnter,
  ...rest
}: AppLinkProps) {
  const router = useRouter();
  const isOurs = baseOf(href) === base && !target && download === undefined;

  function preload() {
    // A failed preload is no event: the page itself tells when it is opened.
    if (isOurs) {
      router.preloadRoute({ to: href.slice(base.length) || '/', href }).catch(() => undefined);
    }
  }

  return (
    <a
      {...rest}
      href={href}
      target={target}
      download={download}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || !isOurs || !isPlainClick(event)) return;
        event.preventDefault();
        void router.navigate({ href });
      }}
      onFocus={(event) => {
        onFocus?.(event);
        preload();
      }}
      onPointerEnter={(event) => {
        onPointerEnter?.(event);
        preload();
      }}
    >
      {children}
    </a>
  );
}
