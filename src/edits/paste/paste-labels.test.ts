import { expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import { TABLE_IDS } from '../../format/table';
import { labelHit, rowMeant } from './paste-labels';

const { labelVariants, tables } = form2021;

/** The grid row of a row of the table. */
function gridRow(table: (typeof TABLE_IDS)[number], id: string): number | undefined {
  return tables[table].grid.find(({ cell }) => cell?.split('.')[1] === id)?.row;
}

const own = (label: string) => label.slice(label.lastIndexOf(' ') + 1);

test('every row is known by its label, also without the brackets that explain it', () => {
  // In the disputes table the rows have no labels: what is in them stands in the head.
  for (const table of TABLE_IDS.filter((id) => id !== 'disputes'))
    for (const { id, label } of tables[table].rows)
      for (const text of [label, own(label), own(label).replace(/[（(][^（()）]*[）)]$/, '')].filter(Boolean))
        expect([text, rowMeant(form2021, table, labelHit(form2021, table, text))]).toEqual([
          text,
          gridRow(table, id),
        ]);
});

test('（二）部分公开 is known in every spelling of its number', () => {
  for (const text of ['（二）部分公开', '(二)部分公开', '（二） 部分公开：', '二、部分公开'])
    expect(rowMeant(form2021, 'applications', labelHit(form2021, 'applications', text))).toBe(
      gridRow('applications', 'partlyGranted'),
    );
});

test('rows are known by what published reports write for them', () => {
  for (const { id } of tables.applications.rows)
    for (const text of labelVariants[id] ?? [])
      expect([text, rowMeant(form2021, 'applications', labelHit(form2021, 'applications', text))]).toEqual([
        text,
        gridRow('applications', id),
      ]);
});
