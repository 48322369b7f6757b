/** The assumed width of the browser window in pixels: that of a common laptop. */
const WINDOW = 1366;

const LENGTH = /^\((min|max)-(?:device-)?width ?: ?(\d{1,6}(?:\.\d{1,6})?)\s*(px|r?em)\)$/;

/** Whether one condition holds; null where it is not known here. */
function holds(condition: string): boolean | null {
  if (/^(?:all|screen)$/.test(condition)) return true;
  if (/^(?:print|speech|tty|tv|handheld|projection|braille|embossed|aural)$/.test(condition)) return false;
  const [, bound, size = '', unit] = LENGTH.exec(condition) ?? [];
  if (bound === undefined) return null;
  const pixels = Number(size) * (unit === 'px' ? 1 : 16);
  return bound === 'min' ? WINDOW >= pixels : WINDOW <= pixels;
}

/** Whether a list of media queries holds where one reads a page on a screen; null where that is not known. */
export function mediaHold(queries: string): boolean | null {
  if (queries.trim() === '') return true;
  const found = queries
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .split(',')
    .map((query): boolean | null => {
      const all = query
        .trim()
        .replace(/^only /, '')
        .split(' and ')
        .map((part) => holds(part.trim()));
      if (all.includes(false)) return false;
      return all.includes(null) ? null : true;
    });
  if (found.includes(true)) return true;
  return found.includes(null) ? null : false;
}
