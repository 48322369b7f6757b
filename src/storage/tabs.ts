import { newId } from './new-id';

/** Messages between windows of one browser about a draft; they never hold its text. */
type Message =
  /** Is somebody writing this draft? Whoever is answers `held`. */
  | { kind: 'ask'; draft: string }
  /** Save it and let it go. Answered by `yielded`. */
  | { kind: 'yield'; draft: string }
  | { kind: 'held'; draft: string }
  | { kind: 'yielded'; draft: string; saved: boolean }
  | { kind: 'news'; draft: string }
  | { kind: 'cleared' };

/** The part of a BroadcastChannel that is used. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/** A window that writes a draft. */
interface Writer {
  /** Saves it and stops writing; false where it could not be saved, and goes on being written. */
  yield: () => Promise<boolean>;
}

/** The other windows of this browser with the program open. */
export interface Tabs {
  /** Names this window. */
  readonly id: string;
  /** Whether another window answers that it writes the draft. One that sleeps or is gone answers nothing. */
  isHeld(draft: string): Promise<boolean>;
  /** Has the window that writes the draft let it go: `gone` where none answers. */
  takeOver(draft: string): Promise<'yielded' | 'unsaved' | 'gone'>;
  /** Answers for a draft written here; returns the way to stop. */
  hold(draft: string, writer: Writer): () => void;
  /** Says that a draft was written, or changed hands. */
  tell(draft: string): void;
  /** Calls back when another window says so. */
  watch(draft: string, listener: () => void): () => void;
  tellCleared(): void;
  onCleared(listener: () => void): void;
}

/** How long an answer may take: a window that is busy reading a file needs a moment, one that is gone none. */
const ANSWER_MS = 500;
/** Saving may take longer, above all where it fails and is tried again. */
const YIELD_MS = 8000;

/**
 * Speaks with the other windows over a channel; null where the browser has none (Safari before 15.4): then none
 * ever answers, and whoever opens a draft last writes it.
 */
export function createTabs(channel: Channel | null): Tabs {
  const held = new Map<string, Writer>();
  const waiting = new Set<(message: Message) => void>();
  const watchers = new Map<string, Set<() => void>>();
  const cleared = new Set<() => void>();

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  const post = (message: Message) => channel?.postMessage(message);

  async function answer(draft: string, writer: Writer): Promise<void> {
    post({ kind: 'yielded', draft, saved: await writer.yield() });
  }

  channel?.addEventListener('message', ({ data }) => {
    // Only pages of this program use the channel, but another version may send messages this one does not know.
    const message = data as Message;
    if (message.kind === 'cleared') {
      for (const listener of cleared) listener();
      return;
    }
    const writer = held.get(message.draft);
    if (message.kind === 'ask' && writer) post({ kind: 'held', draft: message.draft });
    if (message.kind === 'yield' && writer) void answer(message.draft, writer);
    if (message.kind === 'news') for (const listener of watchers.get(message.draft) ?? []) listener();
    for (const take of Array.from(waiting)) take(message);
  });

  /** The first answer that fits, null when none came in time. */
  function request<T extends Message>(
    question: Message,
    fits: (message: Message) => message is T,
    patience: number,
  ): Promise<T | null> {
    if (!channel) return Promise.resolve(null);
    return new Promise((resolve) => {
      const end = (message: T | null) => {
        clearTimeout(timer);
        waiting.delete(take);
        resolve(message);
      };
      const take = (message: Message) => {
        if (fits(message)) end(message);
      };
      const timer = setTimeout(end, patience, null);
      waiting.add(take);
      post(question);
    });
  }

  const isHeld = async (draft: string) => {
    const fits = (message: Message): message is Message & { kind: 'held' } =>
      message.kind === 'held' && message.draft === draft;
    return (await request({ kind: 'ask', draft }, fits, ANSWER_MS)) !== null;
  };

  return {
    id: newId(),
    isHeld,
    async takeOver(draft) {
      if (!(await isHeld(draft))) return 'gone';
      const fits = (message: Message): message is Message & { kind: 'yielded' } =>
        message.kind === 'yielded' && message.draft === draft;
      const yielded = await request({ kind: 'yield', draft }, fits, YIELD_MS);
      if (!yielded) return 'unsaved';
      return yielded.saved ? 'yielded' : 'unsaved';
    },
    hold(draft, writer) {
      held.set(draft, writer);
      return () => {
        if (held.get(draft) === writer) held.delete(draft);
      };
    },
    tell: (draft) => post({ kind: 'news', draft }),
    watch(draft, listener) {
      const listeners = watchers.get(draft) ?? new Set();
      watchers.set(draft, listeners.add(listener));
      return () => listeners.delete(listener);
    },
    tellCleared: () => post({ kind: 'cleared' }),
    onCleared: (listener) => void cleared.add(listener),
  };
}

/** The channel of this browser's windows; null where there is none. */
export function openChannel(): Channel | null {
  return typeof BroadcastChannel === 'function' ? new BroadcastChannel('nianbao.report-drafts') : null;
}
