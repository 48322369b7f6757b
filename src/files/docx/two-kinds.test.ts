import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { compose } from '../../blocks/compose';
import everything from '../../examples/versions/v4.json';
import { checkCode } from '../../report/check-code';
import { reportOf } from '../../report/report';
import { openStored } from '../../report/versions';
import { canEnclose } from './enclosed';
import { layouts, type LayoutId } from './layouts';
import { writeDocx } from './write';
import { readXml, type XmlElement } from './xml';
import { descendantsOf } from './xml-tree';

const layoutIds = Object.keys(layouts) as LayoutId[];
const stored = openStored(everything);
if (!stored.ok) throw new Error(stored.failure);
const { draft } = stored.report;
const report = reportOf(draft);
const enclosed = { json: JSON.stringify(stored.report), version: 12, checkCode: checkCode(report) };

async function partsOf(layout: LayoutId, isReview: boolean): Promise<Record<string, string>> {
  const file = await writeDocx(compose(report), {
    layout,
    shading: true,
    title: report.title,
    agency: report.agency,
    writtenAt: '2027-01-22T08:30:00.000Z',
    enclosed: isReview ? enclosed : null,
  });
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

function elementsOf(xml: string | undefined): XmlElement[] {
  const result = readXml(xml ?? '');
  if (!result.ok) throw new Error(result.problem);
  return [result.root, ...descendantsOf(result.root)];
}

const textOf = ({ children }: XmlElement): string =>
  children.filter((child) => typeof child === 'string').join('');

/** Revision marks, comments, hidden text, bookmarks, fields other than page numbers: what a reader does not see. */
const UNSEEN =
  /^w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|comment\w*|vanish|specVanish|bookmark\w*|proofErr|sdt|customXml|smartTag|docVars|rsid\w*|attachedTemplate|people)$/;

/** What a draft holds beside its pages; none of it may stand in a 发布版. */
const { answers, sources, returns, indicators } = draft;
const secrets = [
  answers[0]?.reason,
  Object.values(sources)[0],
  returns[0]?.remarks[0]?.text,
  indicators[0]?.source,
  draft.lastYear.reports[0]?.title,
];

test.each(layoutIds)('a 发布版 in layout %s holds the report and nothing else', async (layout) => {
  const parts = await partsOf(layout, false);
  const footers = layout === 'gbt9704' ? ['word/footer1.xml', 'word/footer2.xml'] : ['word/footer1.xml'];
  expect(Object.keys(parts).sort()).toEqual(
    [
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/fontTable.xml',
      ...footers,
      'word/settings.xml',
      'word/styles.xml',
    ].sort(),
  );
  const all = Object.values(parts).join('\n');
  for (const secret of secrets) {
    expect(secret).toMatch(/..../);
    expect(all).not.toContain(secret);
  }
  expect(all).not.toMatch(/nianbao|送审|校验码|customXml/);
  for (const xml of Object.values(parts))
    for (const { name, attributes } of elementsOf(xml)) {
      expect(name).not.toMatch(UNSEEN);
      expect(Object.keys(attributes).filter((attribute) => /rsid|author|initials/i.test(attribute))).toEqual(
        [],
      );
    }
  const author = elementsOf(parts['docProps/core.xml']).filter(({ name }) =>
    /creator|lastModifiedBy/.test(name),
  );
  expect(author.map(textOf)).toEqual([report.agency, report.agency]);
});

test.each(layoutIds)(
  'a 送审版 in layout %s differs by header and report, and by nothing on its pages',
  async (layout) => {
    const [published, review] = [await partsOf(layout, false), await partsOf(layout, true)];
    const added = Object.keys(review).filter((path) => !(path in published));
    const headers = added.filter((path) => path.startsWith('word/header'));
    expect(added.filter((path) => !headers.includes(path)).sort()).toEqual([
      'customXml/_rels/item1.xml.rels',
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
    ]);
    expect(headers).toHaveLength(layout === 'gbt9704' ? 2 : 1);
    for (const path of headers)
      expect(elementsOf(review[path]).map(textOf).join('')).toBe(
        `送审稿 · 第 12 版 · 校验码 ${enclosed.checkCode}`,
      );
    const pages = (xml = '') => xml.replace(/<w:headerReference[^>]*\/>/g, '').replace(/r:id="[^"]*"/g, '');
    expect(pages(review['word/document.xml'])).toBe(pages(published['word/document.xml']));
    // The mark stands within the upper margin, whose size nothing may change.
    const { margins, styles } = layouts[layout];
    expect(margins.header + styles.pageHeader.line).toBeLessThan(margins.top);
    const [item] = elementsOf(review['customXml/item1.xml']);
    expect(JSON.parse(item ? textOf(item) : '')).toEqual(stored.report);
    expect(item?.attributes).toMatchObject({ version: '12', checkCode: enclosed.checkCode });
  },
);

test('a report of more than a megabyte does not go into a Word file', () => {
  expect(canEnclose(enclosed)).toBe(true);
  expect(canEnclose({ ...enclosed, json: JSON.stringify('字'.repeat(340_000)) })).toBe(false);
});
