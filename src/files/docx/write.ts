import { Document } from 'docx';
import type { Block } from '../../blocks/block';
import { bodyOf } from './body';
import { fontTableXml } from './fonts';
import { layouts, type LayoutId } from './layouts';
import { partsOf, zipParts } from './package';
import { pageOf } from './page';
import { corePropertiesXml, settingsXml, type Properties } from './properties';
import { packageFaults } from './self-check';
import { stylesXml } from './styles';

export interface DocxOptions extends Properties {
  layout: LayoutId;
  /** Whether the four 第二十条 rows are filled as in the form. */
  shading: boolean;
}

/**
 * Writes the blocks of a report as a Word file. The same blocks and options give the same bytes.
 * Throws where the file would be broken (see self-check): that is an error of ours, not of the report.
 */
export async function writeDocx(blocks: readonly Block[], options: DocxOptions): Promise<Uint8Array> {
  const layout = layouts[options.layout];
  const evenAndOdd = layout.pageNumbers === 'outer';
  const document = new Document({
    sections: [{ ...pageOf(layout), children: bodyOf(blocks, layout, options.shading) }],
  });
  // The library leaves out or fixes what these parts must say, so they replace its own.
  const parts = partsOf(document, [
    { path: 'word/styles.xml', data: stylesXml(layout) },
    { path: 'word/settings.xml', data: settingsXml({ evenAndOdd }) },
    { path: 'word/fontTable.xml', data: fontTableXml() },
    { path: 'docProps/core.xml', data: corePropertiesXml(options) },
  ]);
  const faults = packageFaults(parts);
  if (faults.length > 0) throw new Error(`The Word file would be broken: ${faults.join('; ')}`);
  return zipParts(parts);
}
