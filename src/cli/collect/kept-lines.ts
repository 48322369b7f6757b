import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Line } from '../../collection/line';
import type { Lines } from '../../collection/unit-row';

/** How much is written at once, in UTF-16 units: a write for each line holds up the threads that wait for work. */
const AT_ONCE = 65_536;

/** The byte that ends an entry: within JSON it does not stand. */
const END = 10;

/** The lines of reports, on the disk until they are added up: in memory they would grow beside all that the threads hold. */
export class KeptLines {
  /** Not written yet. */
  private waiting = '';

  constructor(private readonly path: string) {
    writeFileSync(path, '');
  }

  /** Keeps a line by its key; null for a report that could not be judged. */
  keep(key: string, line: Line | null): void {
    this.waiting += `${JSON.stringify([key, line])}\n`;
    if (this.waiting.length >= AT_ONCE) this.write();
  }

  private write(): void {
    appendFileSync(this.path, this.waiting);
    this.waiting = '';
  }

  /** All that was kept. */
  all(): Lines {
    this.write();
    const bytes = readFileSync(this.path);
    const lines = new Map<string, Line | null>();
    let from = 0;
    for (let end = bytes.indexOf(END); end >= 0; end = bytes.indexOf(END, from)) {
      lines.set(...(JSON.parse(bytes.toString('utf8', from, end)) as [string, Line | null]));
      from = end + 1;
    }
    return lines;
  }
}
