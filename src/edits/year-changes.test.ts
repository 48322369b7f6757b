import { expect, test } from 'vitest';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { withValueAt } from '../report/path';
import { yearChanges, yearPlaces, type WordedPage, type YearPlace } from './year-changes';

const prose = (lead: string, ...parts: [string, string][]) => ({
  headings: 'runIn' as const,
  lead,
  parts: parts.map(([heading, text]) => ({ heading, text })),
});
const written = (lead: string, ...parts: [string, string][]) => ({
  ...emptyDraft(2025),
  overview: prose(lead, ...parts),
});
const reasonsIn = (text: string) =>
  yearPlaces(written(text), 'overview', 2024, 2025).map(({ reason }) => reason);

const changed = (draft: Draft, ...[page, places]: [WordedPage, readonly YearPlace[]]): Draft =>
  yearChanges(draft, page, places, 2025).reduce(
    (now, { path, after }) => withValueAt(now, path, after),
    draft,
  );

test.each([
  '2024年，本局主动公开136条。',
  '2024 年度培训两次。',
  '本报告统计期限为2024年1月1日至12月31日。',
  '2024年1月1日起至2024年12月31日止。',
])('is to be changed: %s', (text) => {
  const found = reasonsIn(text);
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found)).toEqual(new Set([null]));
});

test.each([
  ['按《2024年公开要点》办理。', '在文件名或文号里'],
  ['按国办函〔2024〕3号办理。', '在文件名或文号里'],
  ['公开136条，较2024年多6条。', '这句在和上年比'],
  ['2024年公开136条，同比增长5%。', '这句在和上年比'],
  ['与上年相比，2024年更好。', '这句在和上年比'],
  ['条例自2024年5月1日起施行。', '这是文件的日期'],
  ['2024年结转的2件已办结。', '说的是上年结转'],
  ['2022—2024年共公开300条。', '这是一段年份'],
  ['2024年出台的办法继续有效。', '说的是那一年的事物'],
  ['2024年建站，2025年改版。', '这句已经写了 2025 年'],
  ['网站于2024.5.1改版。', '这是一个日期'],
])('stays, and says why: %s', (text, reason) => {
  expect(reasonsIn(text)).toEqual([reason]);
});

test('a number that only looks like the year is none', () => {
  expect(reasonsIn('公开2024条，编号120241年，电话2024567。')).toEqual([]);
});

test('each place shows its sentence; what is chosen is changed where it stands, as it is written', () => {
  const draft = written('甲。2024 年，乙。\n\n丙；２０２４年丁。', [
    '2024年做法',
    '二〇二四年戊。\n二○二四年己，2024年庚。',
  ]);
  const places = yearPlaces(draft, 'overview', 2024, 2025);
  expect(places.map(({ field, sentence }) => [field, ...sentence])).toEqual([
    ['overview.lead', '', '2024', ' 年，乙'],
    ['overview.lead', '', '２０２４', '年丁'],
    ['overview.parts.0.heading', '', '2024', '年做法'],
    ['overview.parts.0.text', '', '二〇二四', '年戊'],
    ['overview.parts.0.text', '', '二○二四', '年己，2024年庚'],
    ['overview.parts.0.text', '二○二四年己，', '2024', '年庚'],
  ]);
  const chosen = places.filter((_, index) => index !== 5);
  expect(changed(draft, 'overview', chosen).overview).toEqual(
    prose('甲。2025 年，乙。\n\n丙；２０２５年丁。', [
      '2025年做法',
      '二〇二五年戊。\n二○二五年己，2024年庚。',
    ]),
  );
  expect(yearChanges(draft, 'overview', [], 2025)).toEqual([]);
});

test('title and opening speak of this very report; where they follow from the fields there is nothing to change', () => {
  expect(yearPlaces(emptyDraft(2025), 'basics', 2024, 2025)).toEqual([]);
  const draft = {
    ...emptyDraft(2025),
    title: '云溪县科技局2024年年报',
    opening: {
      ...emptyDraft(2025).opening,
      text: '现公布云溪县科技局2024年政府信息公开工作年度报告。\n统计期限为2024年1月1日至2024年12月31日。条例自2024年5月1日起施行。',
    },
  };
  const places = yearPlaces(draft, 'basics', 2024, 2025);
  expect(places.map(({ field, reason }) => [field, reason])).toEqual([
    ['title', null],
    ['opening.text', null],
    ['opening.text', null],
    ['opening.text', null],
    ['opening.text', '这是文件的日期'],
  ]);
  const after = changed(
    draft,
    'basics',
    places.filter(({ reason }) => reason === null),
  );
  expect(after.title).toBe('云溪县科技局2025年年报');
  expect(after.opening.text).toBe(
    '现公布云溪县科技局2025年政府信息公开工作年度报告。\n统计期限为2025年1月1日至2025年12月31日。条例自2024年5月1日起施行。',
  );
});
