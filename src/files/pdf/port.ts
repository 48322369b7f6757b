/** What the two halves of the library say to each other. */
interface Message {
  chunk?: { fnArray?: readonly unknown[]; argsArray?: readonly unknown[] };
}

type Listener = (event: { data: unknown }) => void;

/**
 * One end of a message port between the library's two halves, which run in the same thread (the caller is in a worker
 * already). Messages arrive in a later microtask, by reference; only the lists that the sender empties are copied.
 */
class End {
  private readonly listeners = new Set<Listener>();
  other: End | null = null;

  constructor(private readonly passes: (message: Message) => boolean) {}

  postMessage(message: Message): void {
    if (!this.passes(message)) return;
    const { chunk } = message;
    const data =
      chunk?.fnArray && chunk.argsArray
        ? { ...message, chunk: { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] } }
        : message;
    const { other } = this;
    void Promise.resolve().then(() => {
      for (const listener of other?.listeners ?? []) listener({ data });
    });
  }

  addEventListener(name: string, listener: Listener): void {
    if (name === 'message') this.listeners.add(listener);
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.listeners.delete(listener);
  }
}

/** The cost of beginning a form (a reused drawing), in lines: the library looks everything up again. */
const FORM = 20;

/** How much a piece of a page draws: its operations, and the characters of its texts. */
const drawnIn = ({ chunk }: Message, form: number): number =>
  (chunk?.argsArray ?? []).reduce<number>((sum, args, at) => {
    const [text] = Array.isArray(args) ? (args as unknown[]) : [];
    const weight = chunk?.fnArray?.[at] === form ? FORM : 1;
    return sum + weight + (Array.isArray(text) ? text.length : 0);
  }, 0);

/**
 * The two ends, and a promise that resolves when more than `most` lines and characters are drawn: from then on no
 * message passes. `form` is the library's number of the operation that begins a form.
 */
export function connected(
  most: number,
  form: number,
): { here: End; there: End; tooMuch: Promise<'tooMuch'> } {
  let drawn = 0;
  let stop: (reason: 'tooMuch') => void = () => undefined;
  const tooMuch = new Promise<'tooMuch'>((resolve) => (stop = resolve));
  const here = new End(() => drawn <= most);
  const there = new End((message) => {
    drawn += drawnIn(message, form);
    if (drawn > most) stop('tooMuch');
    return drawn <= most;
  });
  here.other = there;
  there.other = here;
  return { here, there, tooMuch };
}
