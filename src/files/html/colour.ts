/** Red, green, blue (0 to 255) and opacity (0 to 1); null for a colour that cannot be told. */
function channels(colour: string): number[] | null {
  if (colour === 'transparent') return [0, 0, 0, 0];
  if (colour === 'white') return [255, 255, 255, 1];
  if (colour === 'black') return [0, 0, 0, 1];
  const hex = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(colour)?.[1];
  if (hex !== undefined) {
    const digits = hex.length <= 4 ? hex.replace(/./g, '$&$&') : hex;
    const [red, green, blue, alpha = 255] = (digits.match(/../g) ?? []).map((pair) =>
      Number.parseInt(pair, 16),
    );
    return [red ?? 0, green ?? 0, blue ?? 0, alpha / 255];
  }
  const inside = /^(rgb|hsl)a?\(([^)]{1,60})\)$/.exec(colour);
  if (!inside) return null;
  const [one = 0, two = 0, three = 0, alpha = 1] = (inside[2] ?? '')
    .split(/[\s,/]+/)
    .filter((part) => part !== '')
    .map((part, at) => {
      const value = Number.parseFloat(part) || 0;
      const whole = at === 3 ? 1 : 255;
      return part.endsWith('%') ? (value / 100) * whole : value;
    });
  return inside[1] === 'hsl' ? [three, three, three, alpha] : [one, two, three, alpha];
}

/** Each channel at least this (0 to 255): lighter than any grey that is readable on white. FAINT is an opacity. */
const WHITE = 240;
const FAINT = 0.1;

/** Whether a text of this colour is not seen: transparent, or white where nothing dark lies behind it. */
export function isFaint(colour: string | undefined, behind: string): boolean {
  const found = channels(colour ?? '');
  if (!found) return false;
  const [red = 0, green = 0, blue = 0, alpha = 1] = found;
  if (alpha < FAINT) return true;
  return red >= WHITE && green >= WHITE && blue >= WHITE && !isDark(behind);
}

/** Whether a background is plainly said to be another than white. */
function isDark(behind: string): boolean {
  if (/^(?:|none|inherit|initial|unset)$/.test(behind)) return false;
  const found = channels(behind);
  if (!found) return /^[a-z]+$/.test(behind);
  const [red = 0, green = 0, blue = 0, alpha = 1] = found;
  return alpha >= FAINT && !(red >= WHITE && green >= WHITE && blue >= WHITE);
}

/** The colour a `background` names, alone or beside a picture; empty where it names none. */
export const colourIn = (background: string): string =>
  /#[\da-f]{3,8}|(?:rgb|hsl)a?\([^)]{1,60}\)|^[a-z]+$/.exec(background)?.[0] ?? '';

/** Whether a text has the very colour that lies behind it. */
export function isSameColour(colour: string, behind: string): boolean {
  if (colour === '' || behind === '') return false;
  if (colour === behind) return true;
  const [one, other] = [channels(colour), channels(behind)];
  return one !== null && other !== null && one.every((value, at) => value === other[at]);
}
