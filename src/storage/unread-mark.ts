/** How many files were chosen for a collection, while they are read: should the page end before, the next one can say so. */
const keyOf = (id: string) => `nianbao.unread.${id}`;

/** The mark of a collection. Without it nothing is said, no worse: where storage is blocked no collection outlives its page. */
export interface UnreadMark {
  /** Files that were chosen when the page ended before all were read; 0 where all were. */
  left: () => number;
  /** So many files are read from now on; 0 when that is over. */
  set: (chosen: number) => void;
}

/** The mark that a collection has on this computer. */
export function unreadMark(id: string): UnreadMark {
  return {
    left() {
      try {
        return Number(localStorage.getItem(keyOf(id)) ?? 0) || 0;
      } catch {
        return 0;
      }
    },
    set(chosen) {
      try {
        if (chosen > 0) localStorage.setItem(keyOf(id), String(chosen));
        else localStorage.removeItem(keyOf(id));
      } catch {
        // As above.
      }
    },
  };
}
