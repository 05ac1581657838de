import type { AnchorProps } from '@acquaint/ui/link';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * A link for addresses of ours: it goes through the router and loads the page when the pointer or
 * the focus comes near. Other addresses stay plain links. Plain `href`s keep every link in one
 * form (lib/paths), so the current page is marked by whoever draws the link.
 */
export function AppLink({
  href,
  target,
  download,
  children,
  onClick,
  onFocus,
  onPointerEnter,
  ...rest
}: AnchorProps) {
  const router = useRouter();
  const isOurs = href.startsWith('/') && !target && download === undefined;

  function preload() {
    // A failed preload is no event: the page itself tells when it is opened.
    if (isOurs) router.preloadRoute({ to: href, href }).catch(() => undefined);
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
