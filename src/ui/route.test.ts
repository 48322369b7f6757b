import { expect, test } from 'vitest';
import { steps } from '../editor/steps';
import {
  checkHref,
  collectionHref,
  collectionsHref,
  fillHref,
  historyHref,
  parseRoute,
  rosterHref,
  stepHref,
  sumHref,
} from './route';

test('every step of every draft has an address that leads back to it', () => {
  for (const { id } of steps) {
    expect(parseRoute(stepHref('a/b 云', id))).toEqual({
      page: 'report',
      draftId: 'a/b 云',
      step: id,
      at: null,
      view: null,
    });
  }
  expect(parseRoute(stepHref('a', 'applications', 'cells.applications.granted.enterprise'))).toMatchObject({
    at: 'cells.applications.granted.enterprise',
  });
});

test('what is done on 检查 has addresses of its own, other steps have none', () => {
  expect(parseRoute(checkHref('a', 'returned'))).toMatchObject({ step: 'check', view: 'returned' });
  expect(parseRoute('#/report/a/check?view=other')).toMatchObject({ step: 'check', view: null });
  expect(parseRoute('#/report/a/basics?view=returned')).toMatchObject({ step: 'basics', view: null });
});

test.each(['', '#', '#/'])('%j is Home', (hash) => {
  expect(parseRoute(hash)).toEqual({ page: 'home' });
});

test('collections have addresses: their list, a table, a unit beside it, a sum and a roster', () => {
  expect(parseRoute(collectionsHref)).toEqual({ page: 'collections' });
  const table = {
    page: 'collection',
    id: '0a 1',
    view: 'table',
    unit: null,
    cell: null,
    file: null,
    chip: null,
    search: '',
  };
  expect(parseRoute(collectionHref('0a 1'))).toEqual(table);
  expect(parseRoute(collectionHref('0a 1', '县/局'))).toEqual({ ...table, unit: '县/局' });
  const shown = { chip: 'must', search: '水利 & 局' };
  expect(parseRoute(collectionHref('0a 1', 'u', shown))).toEqual({ ...table, unit: 'u', ...shown });
  expect(parseRoute(rosterHref('0a 1'))).toEqual({ ...table, view: 'roster' });
  expect(parseRoute(sumHref('0a 1'))).toEqual({ ...table, view: 'sum' });
  const cell = 'applications.granted.total';
  const fill = { ...table, view: 'fill', unit: '县/局' };
  expect(parseRoute(fillHref('0a 1', '县/局'))).toEqual(fill);
  expect(parseRoute(fillHref('0a 1', '县/局', shown, cell, 'f 1'))).toEqual({
    ...fill,
    ...shown,
    cell,
    file: 'f 1',
  });
  expect(parseRoute(sumHref('0a 1', cell))).toEqual({ ...table, view: 'sum', cell });
  for (const hash of [
    '#/batch/',
    '#/batch/a/unit',
    '#/batch/a/roster/b',
    '#/batch/a/sum/b',
    '#/batch/a/unit/b/c',
  ])
    expect(parseRoute(hash)).toEqual({ page: 'unknown' });
});

test('a draft without a step begins at the first', () => {
  expect(parseRoute('#/report/a')).toMatchObject({ draftId: 'a', step: 'basics' });
});

test.each(['#/reports/a', '#/report', '#/report/', '#/report/a/nine', '#/report/a/basics/more', '#main'])(
  '%s leads nowhere',
  (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'unknown' });
  },
);

test('a broken escape is taken as it stands', () => {
  expect(parseRoute('#/report/%E0%A4%A/basics')).toMatchObject({ draftId: '%E0%A4%A' });
});

test('the former versions of a draft have an address of their own', () => {
  expect(parseRoute(historyHref('0a 1'))).toEqual({ page: 'history', draftId: '0a 1' });
  expect(parseRoute('#/history/')).toEqual({ page: 'unknown' });
  expect(parseRoute('#/history/a/b')).toEqual({ page: 'unknown' });
});
