import { decodeText } from '../decode';
import { readXml, type XmlElement, type XmlProblem } from '../docx/xml';
import { childrenOf } from '../docx/xml-tree';
import { unzip, type Zip, type ZipProblem } from '../zip';

/** Bytes unpacked of all parts together; a report has some 50 KB, a county's sheets 2 MB. */
const MOST_UNZIPPED = 24 * 1024 * 1024;
/** Tags of all parts together: a sheet of 17,000 cells has some 70,000. */
const MOST_TAGS = 800_000;

export type PartProblem = ZipProblem | XmlProblem;
export type Part = { ok: true; root: XmlElement } | { ok: false; problem: PartProblem };

/** A relationship of a part: what kind, and the part it leads to; null where that is outside the file. */
export interface Relation {
  id: string;
  kind: string;
  part: string | null;
}

function tagsIn(text: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0 && count <= most; at = text.indexOf('<', at + 1)) count++;
  return count;
}

/** The name of a part that a target means, seen from the part that names it. */
function resolved(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.replace(/\\/g, '/').split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  return steps.join('/');
}

/** The parts of a workbook's file, each unpacked when asked for and all together within bounds. */
export class WorkbookPackage {
  private bytesLeft = MOST_UNZIPPED;
  private tagsLeft = MOST_TAGS;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly zip: Zip,
  ) {}

  has(name: string): boolean {
    return this.zip.has(name);
  }

  part(name: string): Part {
    const unzipped = unzip(this.bytes, this.zip, name, this.bytesLeft);
    if (!unzipped.ok) return unzipped;
    const text = decodeText(unzipped.bytes) ?? '';
    const tags = tagsIn(text, this.tagsLeft);
    if (tags > this.tagsLeft) return { ok: false, problem: 'tooLarge' };
    this.bytesLeft -= unzipped.bytes.length;
    this.tagsLeft -= tags;
    return readXml(text);
  }

  /** The relationships of a part; none where it has none, or they cannot be read. */
  relations(of: string): Relation[] {
    const slash = of.lastIndexOf('/') + 1;
    const name = `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`;
    const read = this.has(name) ? this.part(name) : null;
    if (!read?.ok) return [];
    return childrenOf(read.root, 'rel:Relationship').map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      kind: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      part: attributes['TargetMode'] === 'External' ? null : resolved(of, attributes['Target'] ?? ''),
    }));
  }
}
