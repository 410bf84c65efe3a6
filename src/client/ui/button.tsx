import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Props = ComponentProps<'button'> & { look?: 'plain' | 'primary' | 'quiet' | 'danger'; icon?: IconName };

export function Button({ look = 'plain', icon, children, className, ...rest }: Props) {
  return (
    <button
      type="button"
      className={['btn', look !== 'plain' && `btn--${look}`, className].filter(Boolean).join(' ')}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
