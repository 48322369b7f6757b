import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compose } from '../blocks/compose';
import { missingInFile, type Receipt } from '../report/receipt';
import { emptyDraft } from '../report/empty-draft';
import { reportOf } from '../report/report';
import { writeDocx } from './docx/write';
import { writeHtml } from './html/write';
import { readReportFile } from './read';

const draft = emptyDraft(2026);
draft.agency.name = '云溪县水务局';
draft.overview.parts = [{ heading: '主动公开', text: '公开信息4321条。' }];
draft.problems.lead = '更新不够及时。';
for (const rows of Object.values(draft.cells.applications))
  for (const column of Object.keys(rows)) rows[column] = '7';
const blocks = compose(reportOf(draft));
const page = writeHtml(blocks, { shading: true });
const parts = unzipSync(
  await writeDocx(blocks, {
    shading: true,
    title: 'x',
    agency: 'x',
    writtenAt: '2027-01-22T08:00:00Z',
    layout: 'official',
  }),
);
const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
const [before, requests, after] = (() => {
  const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)];
  const table = tables[1];
  const at = table?.index ?? 0;
  const end = at + (table?.[0].length ?? 0);
  return [xml.slice(0, at), xml.slice(at, end), xml.slice(end)] as const;
})();
const pageParts = /^(.*?<table.*?<\/table>.*?)(<table.*?<\/table>)(.*)$/s.exec(page) ?? [];

const STYLES =
  '<w:style w:type="table" w:styleId="Struck"><w:rPr><w:strike/></w:rPr></w:style>' +
  '<w:style w:type="table" w:styleId="StruckWhole"><w:tblStylePr w:type="wholeTable"><w:rPr><w:strike/></w:rPr></w:tblStylePr></w:style>' +
  '<w:style w:type="table" w:styleId="Unseen"><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="StruckRun"><w:rPr><w:strike/></w:rPr></w:style>';

function word(body: string): Uint8Array {
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(body),
    'word/styles.xml': strToU8(styles.replace('</w:styles>', `${STYLES}</w:styles>`)),
  });
}
const html = (body: string, style = ''): Uint8Array => strToU8(`<style>${style}</style>${body}`);

const withRuns = (text: string, property: string): string =>
  text.replace(/<w:rPr>/g, `<w:rPr>${property}`).replace(/<w:r><w:t/g, `<w:r><w:rPr>${property}</w:rPr><w:t`);
const styledTable = (id: string): string =>
  requests.replace(/<w:tblStyle [^>]*>/, '').replace('<w:tblPr>', `<w:tblPr><w:tblStyle w:val="${id}"/>`);
/** The applications table with the rows that begin at a label changed. */
const rowsOf = (text: string) => text.split(/(?=<w:tr[ >])/);

/** What the tables lack as an error of the report, and not because it was set aside in the file. */
const theirs = ({ tables }: Receipt): string[] =>
  tables.flatMap((table) => {
    if (!table.found) return table.notUnderstood?.includes('table') === true ? [] : [table.table];
    const { missingRows, missingColumns } = missingInFile(table);
    return [...missingRows, ...missingColumns];
  });

function read(bytes: Uint8Array) {
  const found = readReportFile(bytes);
  if (!found.ok || !found.receipt) throw new Error(found.ok ? 'own file' : found.message);
  const { receipt } = found;
  return {
    receipt,
    table: receipt.tables.find(({ table }) => table === 'applications'),
    said: receipt.exceptions.filter((sentence) => sentence.includes('第三部分')).join('\n'),
    lacks: theirs(receipt),
    named: receipt.leftOut.map(({ reason, text }) => `${reason} ${text}`).join('\n'),
  };
}

describe('a table that is struck or hidden as a whole', () => {
  test.each([
    ['by its style', word(before + styledTable('Struck') + after), '划掉'],
    ['by a part of its style', word(before + styledTable('StruckWhole') + after), '划掉'],
    [
      'by the style of its runs',
      word(before + withRuns(requests, '<w:rStyle w:val="StruckRun"/>') + after),
      '划掉',
    ],
    ['run by run', word(before + withRuns(requests, '<w:strike/>') + after), '划掉'],
    ['hidden by its style', word(before + styledTable('Unseen') + after), '隐藏'],
    ['in a page, by del', html(`${pageParts[1]}<del>${pageParts[2]}</del>${pageParts[3]}`), '划掉'],
    [
      'in a page, by style',
      html(
        `${pageParts[1]}<div class="x">${pageParts[2]}</div>${pageParts[3]}`,
        '.x{text-decoration:line-through}',
      ),
      '划掉',
    ],
    [
      'in a page, cell by cell',
      html(
        `${pageParts[1]}${pageParts[2]?.replace(/<t([dh])/g, '<t$1 class="x"')}${pageParts[3]}`,
        '.x{text-decoration:line-through}',
      ),
      '划掉',
    ],
    [
      'hidden around it in a page',
      html(`${pageParts[1]}<div style="display:none">${pageParts[2]}</div>${pageParts[3]}`),
      '隐藏',
    ],
    [
      'hidden itself in a page',
      html(
        `${pageParts[1]}${pageParts[2]?.replace('<table', '<table class="x"')}${pageParts[3]}`,
        '.x{display:none}',
      ),
      '隐藏',
    ],
  ])('%s: it is named as that, and no error of the report', (_, bytes, reason) => {
    const { table, said, lacks, named } = read(bytes);
    expect(table?.setAside).toContain(reason);
    expect(said).toContain(`是${reason}`);
    expect(said).not.toMatch(/没有找到|缺 /);
    expect(lacks).toEqual([]);
    expect(named).toContain(reason);
    expect(named).toContain('予以公开');
  });

  test('rows of it that are struck', () => {
    const rows = rowsOf(requests).map((row) =>
      /予以公开|属于国家秘密/.test(row) ? withRuns(row, '<w:strike/>') : row,
    );
    const { table, said, lacks } = read(word(before + rows.join('') + after));
    expect(table?.found).toBe(true);
    expect(said).toMatch(/2 行在原件里是划掉的文字/);
    expect(lacks).toEqual([]);
  });
});

describe('a file whose whole text is set aside is refused for that', () => {
  const all = (property: string) => word(withRuns(xml, property));
  test.each([
    ['struck', all('<w:strike/>'), /都是划掉的.*删除线/],
    ['hidden', all('<w:vanish/>'), /都是隐藏的.*隐藏/],
    ['struck by style', all('<w:rStyle w:val="StruckRun"/>'), /都是划掉的/],
    ['a page within del', html(`<del>${page}</del>`), /都是划掉的/],
    ['a page that is hidden', html(`<div hidden>${page}</div>`), /都是隐藏的/],
  ])('%s', (_, bytes, message) => {
    const found = readReportFile(bytes);
    expect(found.ok ? '' : found.message).toMatch(message);
  });

  test('any other file is told what it lacks', () => {
    const found = readReportFile(strToU8('<p>今天<del>昨天</del>开会。</p><p>好</p>'));
    expect(found.ok ? '' : found.message).toMatch(/^这里面没有找到年度报告/);
  });
});
