/** A file made to do harm, or to break what reads it. Built when asked for: some are large. */
export interface HostileFile {
  /** What the file is called where it is dropped. */
  name: string;
  make: () => Uint8Array;
  /** What the refusal says; null where the file is read, and is harmless. */
  refusal: RegExp | null;
}
