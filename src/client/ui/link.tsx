import type { ComponentProps } from 'react';
import { useHref, useLinkClickHandler } from 'react-router-dom';

type Props = Omit<ComponentProps<'a'>, 'href'> & {
  to: string;
  /** The place in the history is taken by the new page. */
  replace?: boolean;
  preventScrollReset?: boolean;
  /** What the new page's place in the history carries. */
  state?: unknown;
};

/** A link to a page of this site. A debate has hundreds: the router's own brings prefetching, which we do ourselves. */
export function Link({ to, replace, preventScrollReset, state, onClick, children, ...rest }: Props) {
  const follow = useLinkClickHandler<HTMLAnchorElement>(to, {
    // Left out, the router decides: a link to where one is takes no second place.
    ...(replace && { replace }),
    ...(preventScrollReset && { preventScrollReset }),
    state,
  });
  return (
    <a
      {...rest}
      href={useHref(to)}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented) follow(event);
      }}
    >
      {children}
    </a>
  );
}
