/** What was being read into a collection: should the page end before all is, the next one can say so and go on. */
export interface Unread {
  /** How many files were chosen; some of them may be taken in. */
  chosen: number;
  /** Whether the units were those that sent something, because nobody had given a roster. */
  ofSenders: boolean;
}

/** The mark of a collection. Without it nothing is said, no worse: where storage is blocked no collection outlives its page. */
export interface UnreadMark {
  /** What was left when the page ended; null for nothing. */
  left: () => Unread | null;
  /** What is read from now on; null when that is over. */
  set: (unread: Unread | null) => void;
}

const keyOf = (id: string) => `nianbao.unread.${id}`;
const SENDERS = 'senders';

/** The mark that a collection has on this computer. */
export function unreadMark(id: string): UnreadMark {
  return {
    left() {
      try {
        const [chosen, of] = (localStorage.getItem(keyOf(id)) ?? '').split(' ');
        return Number(chosen) > 0 ? { chosen: Number(chosen), ofSenders: of === SENDERS } : null;
      } catch {
        return null;
      }
    },
    set(unread) {
      try {
        if (unread)
          localStorage.setItem(keyOf(id), `${unread.chosen}${unread.ofSenders ? ` ${SENDERS}` : ''}`);
        else localStorage.removeItem(keyOf(id));
      } catch {
        // As above.
      }
    },
  };
}
