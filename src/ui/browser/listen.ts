type Handlers = { [Kind in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Kind]) => void };

/** Listens to some kinds of events at an element or the document. Returns the way to stop. */
export function listen(on: Node, handlers: Handlers & { [ownKind: string]: unknown }): () => void {
  const entries = Object.entries(handlers) as [kind: string, act: (event: Event) => void][];
  for (const [kind, act] of entries) on.addEventListener(kind, act);
  return () => {
    for (const [kind, act] of entries) on.removeEventListener(kind, act);
  };
}
