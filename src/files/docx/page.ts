import {
  Footer,
  PageNumber,
  Paragraph,
  TextRun,
  type IIndentAttributesProperties,
  type ISectionOptions,
} from 'docx';
import { PAPER, type Layout } from './layout';
import { styleId } from './styles';

function footer(
  align: 'left' | 'center' | 'right',
  text: string[],
  indent: IIndentAttributesProperties = {},
): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleId('pageNumber'),
        alignment: align,
        indent,
        children: [new TextRun({ children: text })],
      }),
    ],
  });
}

/** Paper, margins, line grid and page numbers: — 1 — one character from the outer edge, or a bare number. */
export function pageOf(layout: Layout): Pick<ISectionOptions, 'properties' | 'footers'> {
  const { margins, linePitch, styles } = layout;
  const dashed = ['— ', PageNumber.CURRENT, ' —'];
  const oneCharacter = styles.pageNumber.size * 10;
  return {
    properties: {
      page: { size: PAPER, margin: { ...margins, gutter: 0 } },
      grid: { type: 'lines', linePitch },
    },
    footers:
      layout.pageNumbers === 'centre'
        ? { default: footer('center', [PageNumber.CURRENT]) }
        : {
            default: footer('right', dashed, { right: oneCharacter }),
            even: footer('left', dashed, { left: oneCharacter }),
          },
  };
}
