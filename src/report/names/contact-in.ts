import type { Draft } from '../draft';

type Contact = Draft['contact'];

/** What may follow a label, up to the next mark or the next label. */
const value = (labels: string) =>
  new RegExp(
    `(?:${labels})\\s{0,9}(?:是|为)?\\s{0,9}[:：]\\s*([^，,；;。、（）()\\s][^，,；;。）)\\n]*)`,
    'g',
  );

/** Each detail with the labels it goes by and what it must look like to be believed. */
const details: readonly (readonly [field: keyof Contact, label: RegExp, looksRight: RegExp])[] = [
  ['address', value('(?:联系|通讯|通信|办公|单位)?地址'), /^[一-龥][一-龥\d０-９A-Za-z（）()—-]{3,50}$/],
  ['postcode', value('邮编|邮政编码'), /^\d{6}$/],
  ['phone', value('(?:联系|咨询|办公|监督)?电话(?:号码)?'), /^[\d（）()]{3,6}[\d\-—–－转]{4,18}$/],
  ['email', value('电子邮箱|电子邮件|邮箱|[Ee]-?[Mm]ail'), /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/],
];

const WEBSITE =
  /电子版[^。；]{0,6}?(?:在|从|登录|到|通过)[“”]?([^。；]{2,60}?)(?:上|中)?(?:下载|查阅|查询|查看|浏览|获取|阅览)/g;
const CONTACT = /请(?:直接)?(?:与|联系)([^，,；;。（(：:]{2,40}?)(?:联系|[（(])/g;

/** The text a pattern finds; empty where it finds nothing, or several different texts. */
function only(text: string, pattern: RegExp): string {
  const found = new Set([...text.matchAll(pattern)].map((match) => (match[1] ?? '').trim()));
  const [first = '', second] = found;
  return second === undefined ? first : '';
}

/**
 * The contact details an opening paragraph gives, as far as it gives them without doubt: named by their label, once,
 * and looking like what they are. `agency` is taken off the front of the office to turn to. What is not sure is empty.
 */
export function contactIn(opening: string, agency: string): Contact {
  const text = opening.normalize('NFKC').replace(/[\u2010-\u2015]/g, '-');
  const contact: Contact = { website: '', office: '', address: '', postcode: '', phone: '', email: '' };
  for (const [field, label, looksRight] of details) {
    const found = only(text, label).replace(/\s/g, '');
    if (looksRight.test(found)) contact[field] = found;
  }
  const website = only(opening, WEBSITE).replace(/[“”]/g, '');
  if (/网|www|https?:|\.cn|平台|专栏/.test(website)) contact.website = website;
  const office = only(opening, CONTACT);
  if (agency !== '' && office.startsWith(agency)) contact.office = office.slice(agency.length);
  return contact;
}
