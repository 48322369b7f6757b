import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where what is read of each file stands until all is judged: on the disk, because a county's reports are far larger than their numbers. */
export interface RecordFolder {
  /** The path of a record. */
  at: (id: string) => string;
  /** Removes the folder with all records. */
  remove: () => void;
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Makes a folder that is removed when the program ends, whatever ends it. */
export function makeRecordFolder(): RecordFolder {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-collect-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  const stops = Object.entries(SIGNALS).map(
    ([signal, code]) => [signal as keyof typeof SIGNALS, () => process.exit(code)] as const,
  );
  process.once('exit', clear);
  for (const [signal, stop] of stops) process.once(signal, stop);
  return {
    at: (id) => join(folder, `${id}.json`),
    remove: () => {
      clear();
      process.off('exit', clear);
      for (const [signal, stop] of stops) process.off(signal, stop);
    },
  };
}
