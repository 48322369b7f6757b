/** When something was decided, by the clock of this computer: 1月26日 16:02. Empty for no time. */
export function decidedAt(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const minutes = String(at.getMinutes()).padStart(2, '0');
  return `${at.getMonth() + 1}月${at.getDate()}日 ${at.getHours()}:${minutes}`;
}

/** A number as the page shows it: with a minus of the width of a figure, where decimal text has the short one. */
export function shownNumber(text: string): string {
  return text.replace('-', '−');
}

/** A number with its sign: +1, −3. */
export function signedWords(by: string): string {
  return by.startsWith('-') ? shownNumber(by) : `+${by}`;
}

/** By how much a number is other than last year's: （+9.0%）; empty where last year's is 0 or it is the same. */
export function changeWords(now: string, last: string): string {
  const [one, other] = [Number(now), Number(last)];
  if (other <= 0 || one === other) return '';
  const change = ((one - other) / other) * 100;
  return `（${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(1)}%）`;
}
