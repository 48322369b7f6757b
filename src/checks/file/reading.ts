import { officialTitle, sectionWord } from '../../format/sections';
import type { Form } from '../../format/form';
import { TABLE_IDS, type CellId } from '../../format/table';
import type { Draft, Lack } from '../../report/draft';
import type { Receipt, ReceiptTable } from '../../report/receipt';
import type { Report } from '../../report/report';
import { checkBlanks } from '../completeness/blanks';
import { checkReport } from '../check';
import type { Finding } from '../finding';
import { cellsNotUnderstood, lacksAsRead, lacksOf, NOT_UNDERSTOOD, unsaid } from './lacks';
import { checkNamedPeople } from './named-people';
import { raise } from '../raise';
import { bySection } from '../severity';
import { cellsIn, checkTables } from './table-lacks';

/**
 * The cells that are blank because the reader failed. Not those of rows struck out, hidden or deleted in the file:
 * these are blank in the report itself and are asked for like any other.
 */
function failedCells(form: Form, { table, setAside, notUnderstood: ids = [] }: ReceiptTable): CellId[] {
  return setAside === undefined ? cellsIn(form, table, ids) : [];
}

/** An entry for what was not understood, which the draft keeps so that these blanks are not held against the report. */
function notUnderstood(form: Form, receipt: ReceiptTable): Lack[] {
  const { table } = receipt;
  const cells = failedCells(form, receipt);
  const kept = {
    section: form.tables[table].section,
    title: '',
    detail: '',
    next: '',
    checked: false,
  } as const;
  return cells.length === 0 ? [] : [{ code: 'F1', place: `${table}:${NOT_UNDERSTOOD}`, cells, ...kept }];
}

function checkHeadings(form: Form, receipt: Receipt): Finding[] {
  return receipt.sections.flatMap(({ section, heading, sure, moved }) => {
    const official = form.sections.find(({ number }) => number === section)?.heading ?? '';
    const said = (place: string, title: string, detail: string) =>
      raise({
        code: 'D2',
        place: `${place}:${section}`,
        severity: 'error',
        section,
        title,
        detail,
        target: { field: 'title' },
      });
    if (heading === null) return [said('heading', `缺${sectionWord(section)}的标题“${official}”`, '')];
    return [
      ...(sure === 'exact'
        ? []
        : [said('heading', '标题与规定不符', `现在是“${heading}”，应为“${official}”。`)]),
      ...(moved ? [said('order', `${sectionWord(section)}不在规定的次序上`, '')] : []),
    ];
  });
}

/** F1 and D2: what a file lacks of the form, or words otherwise, as its receipt says. */
function checkReceipt(form: Form, receipt: Receipt): Finding[] {
  return [...checkTables(form, receipt), ...(receipt.form === '2019' ? [] : checkHeadings(form, receipt))];
}

/**
 * D2: the file has no title at all. Not kept in the draft, because files written from here have the official title.
 */
function checkNoTitle(report: Report, receipt: Receipt | null): Finding[] {
  if (receipt === null || receipt.title !== '') return [];
  return [
    raise({
      code: 'D2',
      place: 'title.missing',
      severity: 'warning',
      section: 0,
      title: '没有找到报告标题',
      detail:
        report.agency === '' || report.year === null
          ? `规定的写法是机关名称加年份，再加“年${officialTitle('', null)}”。`
          : `应为“${officialTitle(report.agency, report.year)}”。`,
      target: { field: 'title' },
    }),
  ];
}

/** What of a file the draft keeps, so that it is known after the page was closed. */
export function readingOf(receipt: Receipt, form: Form): Draft['reading'] {
  const lacks = [
    ...lacksOf(checkReceipt(form, receipt)),
    ...receipt.tables.flatMap((table) => notUnderstood(form, table)),
  ];
  return { form: receipt.form, lacks };
}

/**
 * All findings of a report read from a file, blanks counting as at the end of writing. A report on the form of
 * 2019 is only told what it lacks. Without a `receipt` what the draft has kept of it counts.
 */
export function checkRead(report: Report, receipt: Receipt | null): Finding[] {
  const found = receipt === null ? lacksAsRead(report) : checkReceipt(report.form, receipt);
  const isOld =
    receipt === null ? report.reading.form === '2019' && found.length > 0 : receipt.form === '2019';
  if (isOld) return found;
  const failed =
    receipt === null
      ? cellsNotUnderstood(report)
      : receipt.tables.flatMap((table) => failedCells(report.form, table));
  // What it lacks is reported separately; its form still tells the other rules that it was read from a file.
  const form = receipt?.form ?? report.reading.form;
  const usual = [
    ...checkNoTitle(report, receipt),
    ...(receipt === null ? [] : checkNamedPeople(receipt)),
    ...checkReport({ ...report, reading: { form, lacks: [] } }, 'final'),
  ];
  if (found.length + failed.length === 0) return usual;
  const blanks = usual.filter(({ id }) => TABLE_IDS.some((table) => id === `D3:${table}`));
  const others = usual.filter((finding) => !blanks.includes(finding));
  const theirs = blanks.length > 0 ? checkBlanks(report, 'final', new Set(failed)) : [];
  const own = [...others, ...theirs.filter(({ id }) => blanks.some((blank) => blank.id === id))];
  return [...found, ...unsaid(report.form, own, found, failed)].sort(bySection);
}
