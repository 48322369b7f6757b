import { WRITTEN_YEAR, yearValue } from '../report/dates/written-year';
import type { Arrival } from './collection';

/** Pictures of pages, and pages as they are printed. A Word file that cannot be read is no picture of another one. */
const PICTURE = /\.(?:pdf|ofd|jpe?g|png|gif|bmp|tiff?|webp|heic)$/i;

/** What a file is called that was sent in place of another one: 更正, 最新, 第二版, 终稿, (2), v2. */
const LATER =
  /[更订改补修]正|正[式确]|为准|勘误|[修改]订|修改|整改|调整|替换|更新|补充|[修改]后|[最全]新|新版|[（(]新[）)]|[改新终定][版稿]|最[终后]|[重再补][报发交]|第?[二三四五2-9２-９][版稿次]|[（(][0-9０-９]{1,2}[）)]|[vV][0-9]|[改新补](?=\.[a-z]+$)/gi;

const YEAR = new RegExp(`${WRITTEN_YEAR}|\\d{2}(?=年)`, 'g');

/** The years a name speaks of: 2025年, 二〇二五年, 25年. */
function yearsIn(name: string): number[] {
  return Array.from(name.matchAll(YEAR), ([found]) => yearValue(found.length === 2 ? `20${found}` : found));
}

const laterWordsIn = (name: string): string[] => Array.from(name.matchAll(LATER), ([found]) => found);

/**
 * Whether a file that cannot be read is the same report once more, as a scan or a sealed page, of one that could be and
 * came at the same time. Not where its name says that it is a later version, or of another year, and the other's does not.
 */
export function isCompanion(unread: Arrival, report: Arrival, year: number): boolean {
  // Of a file whose bytes could not be had nothing is known.
  if (
    unread.contentCode === '' ||
    report.refused !== '' ||
    unread.intake === '' ||
    unread.intake !== report.intake
  )
    return false;
  const own = laterWordsIn(report.file);
  const years = yearsIn(unread.file);
  // A report is dated in the year after its own.
  const isOfYear =
    years.length === 0 || (years.includes(year) && years.every((one) => one - year <= 1 && one >= year));
  const isNamedAlike = years.every((one) => yearsIn(report.file).includes(one));
  return (
    PICTURE.test(unread.file) &&
    laterWordsIn(unread.file).every((word) => own.includes(word)) &&
    (isOfYear || isNamedAlike)
  );
}
