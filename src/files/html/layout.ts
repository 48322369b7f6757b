import type { Look } from './declarations';

/** How a text is separated from that around it: by a line break, by a gap, or not. */
export type Parting = 'line' | 'place' | null;

const SIDES = ['left', 'right', 'inset', 'inset-inline', 'inset-inline-start', 'inset-inline-end'];
const MARGINS = ['margin', 'margin-left', 'margin-right', 'margin-inline-start', 'margin-inline-end'];
const GRID_PLACES = ['grid-area', 'grid-row', 'grid-row-start', 'grid-column', 'grid-column-start'];

/** Whether a value moves the text visibly: not 0, auto or none, nor a pixel or two. */
const isSet = (value: string | undefined): boolean =>
  value !== undefined &&
  value
    .split(/[\s,/]+/)
    .some(
      (part) =>
        !/^(?:[+-]?(?:0?\.\d{1,6}|[0-2])(?:px|pt)?|0%|0?em|auto|none|initial|unset|revert|)$/.test(part),
    );
const isNumbered = (value: string | undefined): boolean =>
  value !== undefined && !/^(?:[+-]?0|auto|initial|unset|revert|inherit|auto(?: ?\/ ?auto)+)$/.test(value);
const isReversed = (look: Look): boolean =>
  /reverse/.test(
    `${look['flex-direction'] ?? ''} ${look['flex-flow'] ?? ''} ${look['flex-wrap'] ?? ''} ${look['-webkit-box-direction'] ?? ''}`,
  );
const isFloating = (look: Look): boolean =>
  /^(?:left|right|inline-start|inline-end)$/.test(look['float'] ?? '') ||
  /^(?:absolute|fixed)$/.test(look['position'] ?? '');
const isTransformed = (look: Look): boolean =>
  ['transform', 'translate', 'rotate', 'scale', 'offset-path'].some(
    (name) => !/^(?:none|initial|unset|revert|inherit)?$/.test(look[name] ?? ''),
  );

/** How an element draws its text elsewhere than it is written, as said to the user; empty where it does not. */
export function movedOf(name: string, look: Look): string {
  if (isReversed(look) || isNumbered(look['order'])) return '改变了先后次序的文字';
  // Within right-to-left text, isolated text may be shown in another place.
  if (name === 'bdi' || /isolate/.test(look['unicode-bidi'] ?? '')) return '改变了先后次序的文字';
  const isShifted =
    /^(?:relative|sticky)$/.test(look['position'] ?? '') && SIDES.some((side) => isSet(look[side]));
  const isPulled = MARGINS.some((side) =>
    (look[side] ?? '').split(/\s+/).some((part) => part.startsWith('-') && isSet(part)),
  );
  const isPlaced = GRID_PLACES.some((place) => isNumbered(look[place]));
  return isFloating(look) || isTransformed(look) || isShifted || isPulled || isPlaced ? '挪了位置的文字' : '';
}

const INLINE = /^(?:|inline|contents|initial|unset|inherit|revert|run-in|none|ruby.*)$/;

/** How an element that is no paragraph parts its text from that around it. A display that is not known parts it. */
export function partingOf(name: string, look: Look): Parting {
  const display = look['display'] ?? '';
  if (isFloating(look)) return 'place';
  if (/^(?:block|flex|grid|table|list-item|flow-root|-webkit-(?:box|flex))$/.test(display)) return 'line';
  if (/^table-(?!cell|column)/.test(display)) return 'line';
  return INLINE.test(display) && movedOf(name, look) === '' ? null : 'place';
}

/** How an element parts what it holds from one another: what a flex box or a grid holds are boxes, whatever they are. */
export function partingWithin(look: Look): Parting {
  const display = look['display'] ?? '';
  if (display.endsWith('grid'))
    return look['grid-template-columns'] === undefined && look['grid-auto-flow'] === undefined
      ? 'line'
      : 'place';
  if (!/(?:flex|-webkit-(?:inline-)?box)$/.test(display)) return null;
  return /column/.test(`${look['flex-direction'] ?? ''} ${look['flex-flow'] ?? ''}`) ? 'line' : 'place';
}
