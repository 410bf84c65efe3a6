import type { ComponentProps } from 'react';
import { type IconName, withIcon } from './icon.tsx';

type Props = ComponentProps<'button'> & { look?: 'plain' | 'primary' | 'quiet' | 'danger'; icon?: IconName };

export function Button({ look = 'plain', icon, children, className, ...rest }: Props) {
  return (
    <button
      type="button"
      className={['btn', look !== 'plain' && `btn--${look}`, icon && withIcon(icon), className]
        .filter(Boolean)
        .join(' ')}
      {...rest}
    >
      {children}
    </button>
  );
}
