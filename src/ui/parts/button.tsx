import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icon';
import { useReadOnly } from '../context/read-only';

interface Look {
  /** One `primary` a screen: the likeliest next act. */
  look?: 'plain' | 'primary' | 'quiet' | 'link';
  size?: 'normal' | 'small' | 'large';
  icon?: IconName;
}

interface Act {
  /** Whether it changes the draft: then it is disabled where the draft can only be read. */
  edits?: boolean;
}

function classOf({ look = 'plain', size = 'normal' }: Look, more: string | undefined): string {
  return [styles['button'], styles[look], styles[size], more].filter(Boolean).join(' ');
}

/** A button that does something on this page. */
export function Button({
  look,
  size,
  icon,
  edits = false,
  disabled = false,
  className,
  children,
  ...rest
}: Look & Act & ButtonHTMLAttributes<HTMLButtonElement>) {
  const readOnly = useReadOnly();
  return (
    <button
      type="button"
      className={classOf({ look, size }, className)}
      disabled={disabled || (edits && readOnly)}
      {...rest}
    >
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
  edits = false,
  disabled = false,
  className,
  ...rest
}: { label: string; icon: IconName } & Act & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'>) {
  const readOnly = useReadOnly();
  return (
    <button
      type="button"
      disabled={disabled || (edits && readOnly)}
      className={[styles['icon'], className].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
