import type { Block } from '../blocks/block';
import type { Alike } from '../collection/alike';
import type { Arrival, Collection, Unit } from '../collection/collection';
import { ALIKE } from '../collection/unit-row';
import { chineseDate } from '../report/dates/date';
import { paragraphsOf } from '../report/text/paragraphs';
import { writeOpinion } from './opinion';
import type { OpinionItem } from './opinion-item';
import { otherKind } from './other-kind';

/** What a note to a unit is made of. */
export interface UnitNoteSource {
  collection: Pick<Collection, 'year' | 'settings'>;
  unit: Unit;
  /** Which version of the report it is about. */
  round: number;
  about: Arrival;
  /** The remarks chosen, in their order. */
  items: readonly OpinionItem[];
  /** The reviewer's own, one a line. */
  own: string;
  /** ISO date by which the next version is due; may be empty. */
  due: string;
}

/** The 审核意见 to a unit, as a page and as one message; `list` is its remarks alone. */
export interface UnitNote {
  blocks: readonly Block[];
  text: string;
  list: string;
}

/** Writes what a unit is sent: whose report, which version and file, the remarks, and by when it is due again. */
export function unitNote({ collection, unit, round, about, items, own, due }: UnitNoteSource): UnitNote {
  const { settings, year } = collection;
  const core = { title: '', items, remarks: own, fileName: null };
  // Of a file that only is to come as another kind there is nothing to be changed and explained.
  const isAsked = own.trim() !== '' || items.some((item) => item !== otherKind);
  const { blocks, text } = writeOpinion({
    ...core,
    title: `${unit.name}${year}年政府信息公开工作年度报告`,
    fileName: about.file,
    checkCode: about.checkCode,
    before: [...paragraphsOf(settings.noteHead), `单位：${unit.name}，第 ${round} 轮。`],
    after: [
      ...(due === '' || (items.length === 0 && own.trim() === '')
        ? []
        : [`请于${chineseDate(due)}前${isAsked ? '修改后重新报送，并附修改说明' : '重新报送'}。`]),
      ...paragraphsOf(settings.noteFoot),
    ],
  });
  return { blocks, text, list: writeOpinion(core).text };
}

/** What the remark on the texts of two units says; a later version is held against it by these words. */
export const LIKE_ANOTHER = '与另一单位的报告相同';

/** The remark that a unit's text is like another's; the other unit is not named to it. */
export function alikeItem({ sentences }: Pick<Alike, 'sentences'>): OpinionItem {
  return {
    id: ALIKE,
    grade: 'explain',
    usual: true,
    explained: '',
    place: '第一、五部分',
    words: `有 ${sentences} 句${LIKE_ANOTHER}，只换了名称、年份和数字。`,
    suspicion: null,
    request: '请按本单位的情况改写。',
    basis: '',
    coveredBy: null,
    afterAlike: false,
    advice: true,
  };
}
