import type { Collection } from '../../collection/collection';
import { countedElsewhere } from '../../collection/counted-elsewhere';
import type { FileState, SortedFile } from '../../collection/file-state';
import { standingsOf } from '../../collection/standing';

const fileWords: Readonly<Record<FileState, string>> = {
  received: '收下',
  undecided: '要分辨',
  unread: '读不了',
  noReport: '不是报告',
  unknown: '名册里没有',
  otherYear: '不是这一年的',
};

/** What is to be said beside each file: who has sent nothing, which files say the same, who has no report of the year before. */
export function leftToSay(
  collection: Collection,
  files: readonly SortedFile[],
  paths: ReadonlyMap<string, string>,
): string[] {
  const { standings } = standingsOf(collection);
  const missing = standings.filter(({ state }) => state === 'missing').map(({ unit }) => unit.name);
  const byOthers = standings.filter(({ unit }) => countedElsewhere(unit) !== '');
  const elsewhere = byOthers.filter(({ state }) => state === 'elsewhere').map(({ unit }) => unit.name);
  const sentToo = byOthers.filter(({ state }) => state !== 'elsewhere').map(({ unit }) => unit.name);
  const same = files.flatMap(({ arrival, sameAs }) =>
    sameAs ? [`内容相同：${paths.get(arrival.id)} 与 ${paths.get(sameAs.id)}`] : [],
  );
  const hasLastYear = collection.arrivals.some(({ asLastYear }) => asLastYear);
  const alone = standings
    .filter(({ current, pasts }) => hasLastYear && current !== null && pasts.length === 0)
    .map(({ unit }) => unit.name);
  return [
    ...same,
    ...(alone.length > 0
      ? [`没有上年报告、没有与上年比对的 ${alone.length} 个单位：${alone.join('、')}`]
      : []),
    ...(elsewhere.length > 0
      ? [`没有交、由别处统计的 ${elsewhere.length} 个单位：${elsewhere.join('、')}`]
      : []),
    ...(sentToo.length > 0
      ? [`交了、由别处统计的 ${sentToo.length} 个单位，数不计入汇总：${sentToo.join('、')}`]
      : []),
    ...(missing.length > 0 ? [`未收 ${missing.length} 个单位：${missing.join('、')}`] : []),
  ];
}

/** How many units have sent something, and what became of how many files, in one line. */
export function summaryWords(collection: Collection, files: readonly SortedFile[]): string {
  const { standings } = standingsOf(collection);
  const came = standings.filter(({ state }) => state !== 'missing' && state !== 'elsewhere').length;
  const states = (Object.keys(fileWords) as FileState[]).flatMap((state) => {
    const many = files.filter((file) => file.state === state).length;
    return many > 0 ? [`${fileWords[state]} ${many}`] : [];
  });
  return `${collection.year} 年：${standings.length} 个单位，收到 ${came} 个；${files.length} 份文件，${states.join('、')}`;
}
