/** The least a view of an open document has: a counter of its changes. */
export interface Revised {
  /** Grows with every change. */
  readonly revision: number;
}

/** A document that is open and being changed, as saving sees it. */
export interface OpenDocument<View extends Revised, Value> {
  view(): View;
  /** All of it, as one plain value. */
  value(): Value;
  /** Calls back after every change; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Replaces its value, as one undo step of that name. */
  become(value: Value, label: string): void;
}

/** How 保存到文件 writes documents of a kind. Times are ISO times. */
export interface FileFormat<Value> {
  /** What the file is called, without its extension. */
  fileTitle(value: Value): string;
  fileText(value: Value, savedAt: string): string | Promise<string>;
}

/** How documents of a kind are written down and read again. */
export interface DocumentFormat<View extends Revised, Value> extends FileFormat<Value> {
  /** As the store keeps it, whole. */
  write(value: Value, savedAt: string): string;
  /** From what the store keeps; null where it cannot be read. */
  read(text: string): Value | null;
  /** What lists show of it without reading it. */
  meta(view: View): unknown;
  /** The content of a file of this kind in the form of `write`; null where it is no such file. */
  fromFile(text: string): string | null | Promise<string | null>;
}
