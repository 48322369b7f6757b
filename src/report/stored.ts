import type { Draft } from './draft';

/** Marks our own files. */
export const FILE_TYPE = 'nianbao-report';
/** Raised by every change of the draft's shape; each earlier version keeps a fixture in `examples/versions`. */
export const FILE_VERSION = 4;

/** A report as it is kept in a file or in the browser. */
export interface StoredReport {
  type: typeof FILE_TYPE;
  version: number;
  /** ISO time of the save. */
  savedAt: string;
  draft: Draft;
}

/**
 * A draft as it is kept; `savedAt` is an ISO time. Not in versions.ts, which opens it: that and its migrations are
 * fetched later.
 */
export function toStored(draft: Draft, savedAt: string): StoredReport {
  return { type: FILE_TYPE, version: FILE_VERSION, savedAt, draft };
}
