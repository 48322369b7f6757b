import styles from './state-mark.module.css';

/** 必须改, 请核对, 已说明, 还没填, 填写中, 已完成; `none` says nothing yet. */
export type MarkState = 'error' | 'warning' | 'answered' | 'pending' | 'begun' | 'done' | 'none';

/** One of a mark's two shapes: filled, drawn as a line, or both. */
interface Shape {
  d?: string;
  fill?: 'currentColor' | '#fff';
  /** The width of the line in the mark's own colour. */
  strokeWidth?: number;
  strokeDasharray?: string;
}

const circle = (radius: number, x = 8, y = 8) => {
  const back = `a${radius} ${radius} 0 1 1`;
  return `M${x + radius} ${y}${back}-${2 * radius} 0${back} ${2 * radius} 0z`;
};
const diamond: Shape = { d: 'M8 .9 15.1 8 8 15.1.9 8z', fill: '#fff', strokeWidth: 1.4 };

/**
 * Distinct by shape alone, for greyscale and the colour-blind. Each is drawn with two paths (one may be empty), so that
 * a change of state at a keystroke only changes attributes, and no element is added or removed.
 */
const shapes: Readonly<Record<MarkState, readonly [Shape, Shape]>> = {
  error: [
    { d: circle(7.5), fill: 'currentColor' },
    { d: `M7.1 3.6h1.8l-.3 5.6H7.4z${circle(1.1, 8, 11.6)}`, fill: '#fff' },
  ],
  warning: [
    diamond,
    {
      d: 'M6.2 6.5c0-1 .8-1.7 1.8-1.7s1.8.7 1.8 1.6c0 1.2-1.7 1.3-1.7 2.6M8.05 10.3v1.5',
      strokeWidth: 1.3,
    },
  ],
  answered: [diamond, { d: 'm5.2 8.1 2 2 3.6-4', strokeWidth: 1.4 }],
  pending: [{ d: circle(6.6), strokeWidth: 1.4, strokeDasharray: '2.6 2.08' }, {}],
  begun: [
    { d: circle(6.6), strokeWidth: 1.4 },
    { d: 'M8 1.4a6.6 6.6 0 0 1 0 13.2z', fill: 'currentColor' },
  ],
  done: [{ d: 'm2.6 8.4 3.6 3.7 7.2-8', strokeWidth: 1.9 }, {}],
  none: [{ d: circle(2), fill: 'currentColor' }, {}],
};

/** A state as a shape. `label` where no word stands beside it; without one, screen readers pass over it. */
export function StateMark({ state, label, size = 16 }: { state: MarkState; label?: string; size?: 14 | 16 }) {
  const heard = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  const [outer, inner] = shapes[state];
  return (
    <svg {...heard} className={styles[state]} width={size} height={size} viewBox="0 0 16 16" fill="none">
      <Line {...outer} />
      <Line {...inner} />
    </svg>
  );
}

function Line(shape: Shape) {
  return (
    <path
      stroke={shape.strokeWidth === undefined ? 'none' : 'currentColor'}
      strokeLinejoin="round"
      {...shape}
    />
  );
}
