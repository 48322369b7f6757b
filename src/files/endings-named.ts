import type { KnownEnding } from './accepted';

/** Endings as a sentence names them: .doc 或 .wps. */
export function endingsNamed(...endings: readonly KnownEnding[]): string {
  const dotted = endings.map((ending) => `.${ending}`);
  const last = dotted.pop() ?? '';
  return dotted.length === 0 ? last : `${dotted.join('、')} 或 ${last}`;
}
