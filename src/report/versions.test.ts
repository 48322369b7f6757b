import { describe, expect, test } from 'vitest';
import { emptyDraft } from './empty-draft';
import { FILE_TYPE, FILE_VERSION, toStored } from './stored';
import { openStored } from './versions';

const stored = () => toStored(emptyDraft(2026), '2027-01-22T07:32:00.000Z');

describe('a stored report', () => {
  test('opens as it was kept', () => {
    expect(openStored(stored())).toEqual({ ok: true, report: stored() });
  });

  test('opens without the time of its save, or with a wrong one', () => {
    for (const savedAt of [undefined, 12, null]) {
      const opened = openStored({ ...stored(), savedAt });
      expect(opened).toMatchObject({ ok: true, report: { savedAt: '' } });
    }
  });

  test.each([
    [null],
    [undefined],
    [''],
    [12],
    [[]],
    [{}],
    [{ type: 'other', version: 1, draft: {} }],
    [[{ type: FILE_TYPE, version: FILE_VERSION }]],
  ])('%j is not ours', (value) =>
    expect(openStored(value)).toEqual({ ok: false, failure: 'notOurs', detail: '' }),
  );

  test('of a newer version is told from a damaged one and not looked into', () => {
    expect(openStored({ type: FILE_TYPE, version: FILE_VERSION + 1, draft: 'whatever' })).toEqual({
      ok: false,
      failure: 'newer',
      detail: String(FILE_VERSION + 1),
    });
  });

  test.each([[0], [-1], [1.5], [NaN], ['1'], [null], [undefined]])('version %s is damaged', (version) => {
    expect(openStored({ ...stored(), version })).toEqual({
      ok: false,
      failure: 'damaged',
      detail: 'version',
    });
  });

  test('that is damaged names the first place', () => {
    const { draft } = stored();
    expect(openStored({ ...stored(), draft: { ...draft, year: 'x' } })).toMatchObject({ detail: 'year' });
    delete draft.cells.disputes['review'];
    expect(openStored({ ...stored(), draft })).toEqual({
      ok: false,
      failure: 'damaged',
      detail: 'cells.disputes.review',
    });
    for (const nothing of [undefined, null, 'draft', []])
      expect(openStored({ ...stored(), draft: nothing })).toEqual({
        ok: false,
        failure: 'damaged',
        detail: 'draft',
      });
  });

  test('on a form this program does not know comes from a newer one', () => {
    const draft = { ...emptyDraft(2026), form: '2027' };
    expect(openStored({ ...stored(), draft })).toMatchObject({ ok: false, failure: 'newer' });
    expect(openStored({ ...stored(), draft: { ...draft, form: 7 } })).toMatchObject({ failure: 'damaged' });
  });

  test('on the form of 2021 opens whether or not it says so', () => {
    expect(emptyDraft(2026)).not.toHaveProperty('form');
    const draft = { ...emptyDraft(2026), form: '2021' };
    expect(openStored({ ...stored(), draft })).toMatchObject({ ok: true, report: { draft } });
  });

  test('brings nothing with it that is not of a draft', () => {
    const opened = openStored({ ...stored(), more: 1, draft: { ...stored().draft, more: 1 } });
    expect(opened).toEqual({ ok: true, report: stored() });
  });
});
