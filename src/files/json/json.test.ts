import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../report/draft';
import { emptyDraft } from '../../report/empty-draft';
import { FILE_VERSION } from '../../report/stored';
import { readJson } from './read';
import { writeJson } from './write';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
const jsonFiles = (under: string) => readdirSync(folder + under).filter((name) => name.endsWith('.json'));
const text = (name: string) => readFileSync(folder + name, 'utf8');

/** Every value of a draft that is still as in an empty one or says nothing, as a dotted path. */
function unfilled(value: unknown, path = ''): string[] {
  if (value === '' || value === null || value === undefined) return [path];
  if (typeof value !== 'object') return [];
  if (Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([key, inner]) => unfilled(inner, path ? `${path}.${key}` : key));
}

/** The paths of all fields, so that two drafts can be compared by shape; lists and texts by cell count as one. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  const entries = Object.entries(value);
  if (entries.every(([key]) => key.includes('.'))) return [path];
  return entries.flatMap(([key, inner]) => shape(inner, path ? `${path}.${key}` : key));
}

const JUNK = fc.oneof(fc.constantFrom<unknown>(null, 0, 1e300, [], {}, '', 'x', true), fc.jsonValue());

/** Any text at all, lone surrogates and control characters included. */
const utf16 = fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units));

describe('our own files', () => {
  test.each(jsonFiles(''))('the example %s opens', (name) => {
    const opened = readJson(text(name));
    expect(opened).toMatchObject({ ok: true, report: { version: FILE_VERSION } });
  });

  test('there is a fixture of every version of the file', () => {
    const wanted = Array.from({ length: FILE_VERSION }, (_, index) => `v${index + 1}.json`);
    expect(jsonFiles('versions').sort()).toEqual(wanted.sort());
  });

  test.each(jsonFiles('versions'))('the fixture %s opens as today’s version', (name) => {
    const opened = readJson(text(`versions/${name}`));
    expect(opened).toMatchObject({ ok: true, report: { version: FILE_VERSION } });
  });

  test.each(jsonFiles('versions'))(
    'the fixture %s has every field filled and keeps each as typed',
    (file) => {
      const name = `versions/${file}`;
      const { draft } = JSON.parse(text(name)) as { draft: Draft };
      expect(unfilled(draft)).toEqual([]);
      expect(draft.opening).not.toEqual(emptyDraft(2026).opening);
      const opened = readJson(text(name));
      expect(opened).toMatchObject({ ok: true, report: { draft } });
    },
  );

  test('today’s fixture has exactly the fields of today’s draft', () => {
    const { draft } = JSON.parse(text(`versions/v${FILE_VERSION}.json`)) as { draft: Draft };
    const empty = { ...emptyDraft(2026), countySum: draft.countySum };
    expect(shape(draft).sort()).toEqual(shape(empty).sort());
  });

  test('what is written is read back, whatever was typed', () => {
    fc.assert(
      fc.property(utf16, utf16, fc.integer({ min: 2008, max: 2999 }), (typed, prose, year) => {
        const draft = emptyDraft(year);
        // A cell's field has one line; what a file holds in several is marked when it is opened.
        draft.cells.applications['granted']!['enterprise'] = typed.replace(/[\r\n]/g, '');
        draft.overview.lead = prose;
        draft.title = prose;
        draft.problems.parts = [{ heading: prose, text: typed }];
        expect(readJson(writeJson(draft, '2027-01-22T07:32:00.000Z'))).toEqual({
          ok: true,
          report: {
            type: 'nianbao-report',
            version: FILE_VERSION,
            savedAt: '2027-01-22T07:32:00.000Z',
            draft,
          },
        });
      }),
      { numRuns: 60 },
    );
  });

  test('a byte order mark before the text does not matter', () => {
    expect(readJson(`\ufeff${text('ordinary.json')}`).ok).toBe(true);
  });
});

describe('files that cannot be taken', () => {
  const damaged = (change: (draft: Draft) => void) => {
    const stored = JSON.parse(text('ordinary.json')) as { draft: Draft };
    change(stored.draft);
    return readJson(JSON.stringify(stored));
  };

  test.each([
    ['nothing', '', 'JSON'],
    ['half a file', '{"type":"nianbao-report","version":1,"dr', 'JSON'],
    ['a web page', '<!doctype html><title>年报</title>', 'JSON'],
    ['a number', '12', '不是年报助手'],
    ['null', 'null', '不是年报助手'],
    ['a list', '[]', '不是年报助手'],
    ['another program’s JSON', '{"name":"nianbao","version":"0.1.0"}', '不是年报助手'],
    ['a newer version', '{"type":"nianbao-report","version":99,"draft":{}}', '版本 99'],
    ['no version', '{"type":"nianbao-report","draft":{}}', '已损坏'],
    ['version 0', '{"type":"nianbao-report","version":0,"draft":{}}', '已损坏'],
    ['version 1.5', '{"type":"nianbao-report","version":1.5,"draft":{}}', '已损坏'],
    ['a version in words', '{"type":"nianbao-report","version":"1","draft":{}}', '已损坏'],
    ['no draft', '{"type":"nianbao-report","version":1}', '已损坏'],
    ['an empty draft', '{"type":"nianbao-report","version":1,"draft":{}}', '已损坏'],
    ['a draft that is a list', '{"type":"nianbao-report","version":1,"draft":[]}', '已损坏'],
  ])('%s', (_, file, words) => {
    const opened = readJson(file);
    expect(opened.ok).toBe(false);
    expect(opened.ok ? '' : opened.message).toContain(words);
  });

  test('a file that lacks a row of a table', () => {
    const opened = damaged((draft) => delete draft.cells.applications['repeated']);
    expect(opened).toMatchObject({ ok: false, message: expect.stringContaining('applications.repeated') });
  });

  test('a file that lacks a cell', () => {
    const opened = damaged((draft) => delete draft.cells.disputes['review']!['upheld']);
    expect(opened).toMatchObject({ ok: false, message: expect.stringContaining('disputes.review.upheld') });
  });

  test('a cell that is a number and not what was typed', () => {
    const opened = damaged((draft) => {
      (draft.cells.disputes['review'] as Record<string, unknown>)['upheld'] = 3;
    });
    expect(opened.ok).toBe(false);
  });

  test.each(['20260101', '2026-1-1', '明天'])('a date %s', (date) => {
    expect(damaged((draft) => (draft.signature.date = date)).ok).toBe(false);
  });

  test.each([2026.5, 1e30, 1999, 3000])('the year %s', (year) => {
    expect(damaged((draft) => (draft.year = year)).ok).toBe(false);
  });

  test('any damage is an answer in words, never an exception', () => {
    const stored = JSON.parse(text('ordinary.json')) as { draft: Record<string, unknown> };
    const answer = (field: string, junk: unknown) =>
      readJson(JSON.stringify({ ...stored, draft: { ...stored.draft, [field]: junk } }));
    const isAnswered = fc.property(fc.constantFrom(...Object.keys(stored.draft)), JUNK, (field, junk) => {
      const opened = answer(field, junk);
      return opened.ok || opened.message.includes('已损坏');
    });
    expect(fc.check(isAnswered, { numRuns: 300 })).toMatchObject({ failed: false });
  });
});

describe('files made to do harm', () => {
  test('keys like __proto__ and constructor are dropped and reach no prototype', () => {
    const poisoned = text('ordinary.json')
      .replace('"draft": {', '"draft": { "__proto__": { "polluted": 1 }, "constructor": { "polluted": 1 },')
      .replace('"granted": {', '"granted": { "__proto__": { "polluted": 1 }, "toString": "x",');
    expect(poisoned.match(/__proto__/g)).toHaveLength(2);
    const opened = readJson(poisoned);
    if (!opened.ok) throw new Error(opened.message);
    const { draft } = opened.report;
    const granted = draft.cells.applications['granted']!;
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((draft as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(granted)).toBe(Object.prototype);
    expect(Object.keys(granted)).not.toContain('toString');
    expect(shape(draft)).toEqual(shape(emptyDraft(2026)));
  });

  test('a row that has its cells only from a poisoned prototype is missing', () => {
    const stored = JSON.parse(text('ordinary.json'));
    const row = JSON.stringify(stored.draft.cells.applications.granted);
    stored.draft.cells.applications.granted = 'HERE';
    const poisoned = JSON.stringify(stored).replace('"HERE"', `{"__proto__":${row}}`);
    expect(readJson(poisoned).ok).toBe(false);
  });

  test('thirty digits and a million characters stay as they were typed', () => {
    const draft = emptyDraft(2026);
    draft.cells.disclosure['licences']!['decisions'] = '123456789012345678901234567890';
    draft.others.text = '字'.repeat(1_000_000);
    expect(readJson(writeJson(draft, ''))).toMatchObject({ ok: true, report: { draft } });
  });

  test('ten megabytes of something else are refused', () => {
    expect(readJson(`{"type":"nianbao-report","version":1,"draft":"${'x'.repeat(10_000_000)}"}`).ok).toBe(
      false,
    );
    expect(readJson('['.repeat(200_000)).ok).toBe(false);
    expect(readJson(`{"a":`.repeat(200_000)).ok).toBe(false);
  });

  test('deep nesting in a known field and in an unknown one is no trouble', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const inPlace = text('ordinary.json').replace(/"inferred": \[\]/, `"inferred": ${deep}`);
    expect(inPlace).toContain(deep);
    expect(readJson(inPlace).ok).toBe(false);
    const beside = text('ordinary.json').replace('"draft": {', `"draft": { "more": ${deep},`);
    expect(readJson(beside).ok).toBe(true);
  });
});
