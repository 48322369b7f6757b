/** Everything of ours in localStorage begins so: choices of the writer, which are no part of any draft. */
const OURS = 'nianbao.';

/** Forgets the choices kept in localStorage, where the browser has one. */
export function clearLocalKeys(): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
    for (const key of keys) if (key?.startsWith(OURS)) localStorage.removeItem(key);
  } catch {
    // Where storage is blocked there is nothing to forget.
  }
}
