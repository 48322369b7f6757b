import type { Draft } from '../draft';
import { draftedOpening, openingSentences } from './opening';

type Source = Pick<Draft, 'agency' | 'year' | 'contact' | 'opening'>;

/** The ticked sentences that have nothing to say yet, by name: 电子版下载 without a website. */
export function emptySentences(source: Source): string[] {
  const alone = (id: string): Source => ({
    ...source,
    opening: {
      ...source.opening,
      ...Object.fromEntries(openingSentences.map((sentence) => [sentence.id, sentence.id === id])),
    },
  });
  return openingSentences
    .filter(({ id }) => source.opening[id] && draftedOpening(alone(id)) === '')
    .map(({ name }) => name);
}

/**
 * What the fields above say that an opening edited by hand does not: it was written before they changed, or
 * leaves them out on purpose. Empty while the opening is made from the fields.
 */
export function leftOut({ agency, year, contact, opening }: Source): { name: string; value: string }[] {
  const { text } = opening;
  if (text === null || text.trim() === '') return [];
  const fields = [
    ...(opening.period && year !== null ? [{ name: '年度', value: String(year) }] : []),
    ...(opening.download ? [{ name: '下载处', value: contact.website }] : []),
    ...(opening.contact
      ? [
          { name: '机关全称', value: agency.name },
          { name: '承办科室', value: contact.office },
          { name: '地址', value: contact.address },
          { name: '邮编', value: contact.postcode },
          { name: '电话', value: contact.phone },
          { name: '电子邮箱', value: contact.email },
        ]
      : []),
  ];
  return fields
    .map(({ name, value }) => ({ name, value: value.trim() }))
    .filter(({ value }) => value !== '' && !plain(text).includes(plain(value)));
}

/** A text as it is compared: 0000—5218806 with a long dash, in wide digits or with spaces is the same number. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[-\u2010-\u2015\u2212\u2500\u30fc]+/g, '-')
    .replace(/\s+/g, '')
    .toLowerCase();
}
