import {
  Footer,
  Header,
  PageNumber,
  Paragraph,
  TextRun,
  type IIndentAttributesProperties,
  type ISectionOptions,
} from 'docx';
import { MARK_COLOUR, PAPER, type Layout } from './layout';
import { textRun } from './run';
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

function header(text: string): Header {
  return new Header({
    children: [
      new Paragraph({
        style: styleId('pageHeader'),
        children: [textRun(text, { color: MARK_COLOUR })],
      }),
    ],
  });
}

/**
 * Paper, margins, line grid and page numbers: — 1 — one character from the outer edge, or a bare number.
 * `mark` stands at the head of every page, within the upper margin; null for none.
 */
export function pageOf(
  layout: Layout,
  mark: string | null,
): Pick<ISectionOptions, 'properties' | 'headers' | 'footers'> {
  const { margins, linePitch, styles } = layout;
  const dashed = ['— ', PageNumber.CURRENT, ' —'];
  const oneCharacter = styles.pageNumber.size * 10;
  return {
    properties: {
      page: { size: PAPER, margin: { ...margins, gutter: 0 } },
      grid: { type: 'lines', linePitch },
    },
    ...(mark === null
      ? {}
      : {
          headers: {
            default: header(mark),
            // Where left and right pages differ at the foot, they have a header each as well.
            ...(layout.pageNumbers === 'outer' ? { even: header(mark) } : {}),
          },
        }),
    footers:
      layout.pageNumbers === 'centre'
        ? { default: footer('center', [PageNumber.CURRENT]) }
        : {
            default: footer('right', dashed, { right: oneCharacter }),
            even: footer('left', dashed, { left: oneCharacter }),
          },
  };
}
