import { Document } from 'docx';
import type { LetterBlock } from '../../blocks/block';
import { bodyOf } from './body';
import { withEnclosed, type Enclosed } from './enclosed';
import { fontTableXml } from './fonts';
import { layouts, type LayoutId } from './layouts';
import { partsOf, zipParts } from './package';
import { pageOf } from './page';
import { reviewMark } from './review-mark';
import { corePropertiesXml, settingsXml, type Properties } from './properties';
import { packageFaults } from './self-check';
import { stylesXml } from './styles';

export interface DocxOptions extends Properties {
  layout: LayoutId;
  /** Whether the four 第二十条 rows are filled as in the form. */
  shading: boolean;
  /** Makes it a 送审版: the whole report goes with the pages, which say so in their header. Without it a 发布版. */
  enclosed?: Enclosed | null;
}

/**
 * Writes the blocks of a report or a letter as a Word file. The same blocks and options give the same bytes.
 * Throws where the file would be broken (see self-check): that is an error of ours, not of the report.
 */
export async function writeDocx(blocks: readonly LetterBlock[], options: DocxOptions): Promise<Uint8Array> {
  const { enclosed = null } = options;
  const layout = layouts[options.layout];
  const evenAndOdd = layout.pageNumbers === 'outer';
  const document = new Document({
    sections: [
      {
        ...pageOf(layout, enclosed && reviewMark(enclosed)),
        children: bodyOf(blocks, layout, options.shading),
      },
    ],
  });
  // These replace the library's parts, which lack or fix settings that we need.
  const pages = partsOf(document, [
    { path: 'word/styles.xml', data: stylesXml(layout, enclosed !== null) },
    { path: 'word/settings.xml', data: settingsXml({ evenAndOdd }) },
    { path: 'word/fontTable.xml', data: fontTableXml() },
    { path: 'docProps/core.xml', data: corePropertiesXml(options) },
  ]);
  const parts = enclosed ? withEnclosed(pages, enclosed) : pages;
  const faults = packageFaults(parts);
  if (faults.length > 0) throw new Error(`The Word file would be broken: ${faults.join('; ')}`);
  return zipParts(parts);
}
