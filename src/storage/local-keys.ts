/** The prefix of all our keys in localStorage, which hold choices of the writer that belong to no draft. */
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
