import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icon';

interface Look {
  /** One `primary` a screen: the likeliest next act. */
  look?: 'plain' | 'primary' | 'quiet' | 'link';
  size?: 'normal' | 'small' | 'large';
  icon?: IconName;
}

function classOf({ look = 'plain', size = 'normal' }: Look, more: string | undefined): string {
  return [styles['button'], styles[look], styles[size], more].filter(Boolean).join(' ');
}

/** A button that does something on this page. */
export function Button({
  look,
  size,
  icon,
  className,
  children,
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" className={classOf({ look, size }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

/** A link that looks like a button: it leads to another page of the program. */
export function ButtonLink({
  look,
  size,
  icon,
  className,
  children,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return (
    <a className={classOf({ look, size }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}

/** A button that shows only a drawing; `label` is its name and its tooltip. */
export function IconButton({
  label,
  icon,
  className,
  ...rest
}: { label: string; icon: IconName } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'>) {
  return (
    <button
      type="button"
      className={[styles['icon'], className].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
