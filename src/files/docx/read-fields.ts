import type { Piece } from '../../blocks/shown';
import type { XmlElement } from './xml';
import { childOf, childrenOf } from './xml-tree';

/** What the fields of a document hide and draw. */
export interface Fields {
  /** What stands within the code of a field and is not shown, with fields within fields. */
  codes: ReadonlySet<XmlElement>;
  /** What fields show without a result in the file, by the element the field begins with. */
  shown: ReadonlyMap<XmlElement, Piece>;
}

interface OpenField {
  begin: XmlElement;
  inCode: boolean;
  code: XmlElement[];
  /** What it is told to do. */
  does: string;
  hasResult: boolean;
}

/** Containers in which fields begin and end on their own. */
const STORIES = new Set(['w:tc', 'w:txbxContent', 'w:footnote', 'w:endnote', 'w:comment']);
const CONTENT = new Set([
  'w:t',
  'w:tab',
  'w:ptab',
  'w:br',
  'w:cr',
  'w:sym',
  'w:noBreakHyphen',
  'w:drawing',
  'w:pict',
  'w:object',
  'm:oMath',
  'm:oMathPara',
  'w:ruby',
]);
/** Depth of nested fields: deeper ones are not taken for fields. */
const MOST_OPEN = 20;
const DRAWS = /^\s*(?:EQ|SYMBOL)\b/i;

const CHOOSES = /^\s*FORMDROPDOWN\b/i;
const TICKS = /^\s*FORMCHECKBOX\b/i;
/** A field that shows the end of its code: MACROBUTTON NoMacro 请点此处. */
const BUTTON = /^\s*(?:MACRO|GOTO)BUTTON\s+\S+\s([^]*)$/i;

/** The entry chosen in a list of a form; the first where nothing is said. */
function chosen(begin: XmlElement): string {
  const data = childOf(begin, 'w:ffData');
  const list = data && childOf(data, 'w:ddList');
  if (!list) return '';
  const valueOf = (name: string) => childOf(list, name)?.attributes['w:val'];
  const at = Number(valueOf('w:result') ?? valueOf('w:default') ?? 0);
  return childrenOf(list, 'w:listEntry')[at]?.attributes['w:val'] ?? '';
}

/** What a field shows that has no result; null for one that shows nothing. */
function withoutResult(begin: XmlElement, does: string): Piece | null {
  if (CHOOSES.test(does)) {
    const text = chosen(begin);
    return text === '' ? { text, as: 'drawn', what: '没有选定的下拉框' } : { text, as: 'plain' };
  }
  if (TICKS.test(does)) return { text: '', as: 'drawn', what: '勾选框' };
  const words = BUTTON.exec(does)?.[1]?.trim();
  return words === undefined ? null : { text: words, as: 'drawn', what: '按钮域的提示文字' };
}

const textIn = (element: XmlElement): string =>
  element.children.filter((child) => typeof child === 'string').join('');

/** Finds the codes of all fields. One that never comes to its result or its end hides nothing. */
export function fieldsOf(root: XmlElement): Fields {
  const codes = new Set<XmlElement>();
  const shown = new Map<XmlElement, Piece>();

  function story(parent: XmlElement): void {
    const open: OpenField[] = [];
    const meet = (element: XmlElement): void => {
      if (element.name === 'w:fldChar') {
        mark(element, open);
        return;
      }
      if (open.length > 0 && (CONTENT.has(element.name) || element.name === 'w:instrText'))
        for (const field of open)
          if (field.inCode) field.code.push(element);
          else if (CONTENT.has(element.name)) field.hasResult = true;
      for (const child of element.children)
        if (typeof child !== 'string') (STORIES.has(child.name) ? story : meet)(child);
    };
    for (const child of parent.children)
      if (typeof child !== 'string') (STORIES.has(child.name) ? story : meet)(child);
  }

  function mark(element: XmlElement, open: OpenField[]): void {
    const type = element.attributes['w:fldCharType'];
    const last = open[open.length - 1];
    if (type === 'begin' && open.length < MOST_OPEN)
      open.push({ begin: element, inCode: true, code: [], does: '', hasResult: false });
    else if (last && (type === 'separate' || type === 'end')) {
      if (last.inCode) {
        for (const part of last.code) codes.add(part);
        last.does = last.code.flatMap((part) => (part.name === 'w:instrText' ? [textIn(part)] : [])).join('');
        if (DRAWS.test(last.does))
          shown.set(last.begin, { text: last.does.trim(), as: 'drawn', what: '用域画出来的内容' });
      }
      last.inCode = false;
      last.code = [];
      if (type !== 'end') return;
      open.pop();
      const piece = last.hasResult ? null : withoutResult(last.begin, last.does);
      if (piece) shown.set(last.begin, piece);
    }
  }

  story(root);
  return { codes, shown };
}
