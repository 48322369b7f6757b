import { isPdf, MOST_BYTES } from './kind';
import { readAtOnce, recognised, type Material, type ReadReport } from './read';

/** The remark on a PDF of which not all parts have check sums to compare. */
const UNPROVEN_PDF = '这份 PDF 里有的部分不带校验，有没有损坏看不出来；读出来的数请与原件核对。';

async function recognisedPdf(bytes: Uint8Array): Promise<ReadReport> {
  const { readPdf } = await import('./pdf/read');
  const read = await readPdf(bytes);
  if (!read.ok) return read;
  const report = recognised(read.document);
  if (!report.ok || !report.receipt || read.isProven) return report;
  const exceptions = [UNPROVEN_PDF, ...report.receipt.exceptions];
  return { ...report, receipt: { ...report.receipt, exceptions } };
}

/**
 * Reads a report from a file or paste of any kind. A promise, because the PDF reader, ten times as large as all others,
 * is fetched with the first PDF. Code that never gets PDFs uses `readAtOnce`, to stay small.
 */
export async function readMaterial(material: Material): Promise<ReadReport> {
  return material instanceof Uint8Array && isPdf(material) && material.length <= MOST_BYTES
    ? recognisedPdf(material)
    : readAtOnce(material);
}
