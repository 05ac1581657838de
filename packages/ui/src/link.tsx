import { createContext, use } from 'react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cx } from './internal/cx.ts';

export interface AnchorProps extends ComponentPropsWithRef<'a'> {
  href: string;
}

/** Draws a link inside the app, for example with the router's own link component. */
export type RenderLink = (props: AnchorProps) => ReactNode;

const LinkContext = createContext<RenderLink>(({ children, ...props }) => (
  <a {...props}>{children}</a>
));

/**
 * Tells every link in this package how to follow addresses inside the app, so that the package
 * needs no router. Without it links are plain anchors.
 */
export function LinkProvider({
  renderLink,
  children,
}: {
  renderLink: RenderLink;
  children: ReactNode;
}) {
  return <LinkContext value={renderLink}>{children}</LinkContext>;
}

/** An unstyled link, through the app's router when there is one. */
export function Anchor(props: AnchorProps) {
  const renderLink = use(LinkContext);
  return renderLink(props);
}

export interface LinkProps extends AnchorProps {
  /** Quiet links carry no colour; use them for names in lists. */
  isQuiet?: boolean;
}

/** A link in running text. */
export function Link({ isQuiet = false, className, ...rest }: LinkProps) {
  return (
    <Anchor
      {...rest}
      className={cx(
        'rounded-xs underline decoration-1 underline-offset-[0.2em] transition-colors',
        isQuiet
          ? 'text-ink decoration-line-strong hover:decoration-ink'
          : 'text-accent decoration-accent/40 hover:text-accent-strong hover:decoration-current',
        className,
      )}
    />
  );
}
