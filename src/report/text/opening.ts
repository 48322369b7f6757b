import { basis } from '../../format/basis';
import type { Form } from '../../format/form';
import type { Draft } from '../draft';
import { formOf } from '../form-of';

/** The sentences the opening paragraph may have, in the order they are printed. */
export const openingSentences = [
  { id: 'basis', name: '依据' },
  { id: 'sixParts', name: '六部分组成' },
  { id: 'period', name: '统计期限' },
  { id: 'download', name: '电子版下载' },
  { id: 'contact', name: '联系方式' },
] as const;

type SentenceId = (typeof openingSentences)[number]['id'];
type OpeningSource = Pick<Draft, 'form' | 'agency' | 'year' | 'contact' | 'opening'>;

/** An input method for Chinese leaves full-width digits behind; nobody dials or writes to those. */
function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ－．＠]/g, (character) => character.normalize('NFKC'));
}

function contactSentence({ agency, contact }: OpeningSource): string {
  const details = [
    ['地址', contact.address],
    ['邮编', halfWidth(contact.postcode)],
    ['电话', halfWidth(contact.phone)],
    ['电子邮箱', halfWidth(contact.email)],
  ]
    .filter(([, value]) => value?.trim())
    .map(([name, value]) => `${name}：${value?.trim()}`);
  if (details.length === 0) return '';
  const who = `${agency.name.trim() || '本机关'}${contact.office.trim()}`;
  return `如对本报告有疑问，请与${who}联系（${details.join('；')}）。`;
}

const writers: Record<SentenceId, (source: OpeningSource, form: Form) => string> = {
  basis: () => `根据${basis.regulation}和${basis.form}要求，编制本报告。`,
  sixParts: (_, form) =>
    `本报告由${form.sections.map((section) => section.heading.slice(2)).join('、')}六个部分组成。`,
  period: ({ year }) =>
    year === null ? '' : `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
  download: ({ contact }) =>
    contact.website.trim() ? `本报告电子版可在${contact.website.trim()}下载。` : '',
  contact: contactSentence,
};

/** The opening paragraph made from the ticked sentences; one whose field is empty is left out. */
export function draftedOpening(source: OpeningSource, form: Form = formOf(source)): string {
  return openingSentences
    .filter(({ id }) => source.opening[id])
    .map(({ id }) => writers[id](source, form))
    .join('');
}

/** The opening as it will be printed: edited by hand, or made from the ticked sentences. */
export function openingText(source: OpeningSource, form: Form = formOf(source)): string {
  return source.opening.text ?? draftedOpening(source, form);
}
