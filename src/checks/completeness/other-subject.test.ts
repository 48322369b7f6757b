import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filledReport } from '../../examples/filled-draft';
import type { Draft } from '../../report/draft';
import { checkOtherSubject, checkSubjects, hasSameOthers, subjectsOf } from './other-subject';

const found = (text: string, change: (draft: Draft) => void = () => undefined) =>
  checkOtherSubject(
    filledReport({
      draft: (draft) => {
        draft.agency = { ...draft.agency, name: '青岚县林业局', kind: 'department' };
        draft.overview.lead = text;
        change(draft);
      },
    }),
  );

describe('D6: another agency as the subject', () => {
  test.each([
    '青岚县水利局认真贯彻《中华人民共和国政府信息公开条例》，做好各项工作。',
    '工作有序推进。2025年，望江县农业农村局严格按照要求公开信息。',
    '青岚县民政局坚持先审查后公开，落实责任。',
    '2026年，青岚县交通运输局高度重视政务公开工作。',
    '澄溪县林业局及时公开各类规划信息。',
    '青岚县水利局将进一步加强培训。',
    '2026年度，青岚县卫生健康委员会收到政府信息公开申请3件。',
  ])('%s', (text) => {
    expect(found(text)).toMatchObject([{ id: 'D6:subject', severity: 'warning', section: 1 }]);
  });

  test('says which, and where', () => {
    const [finding] = found('一年来，工作有进步。青岚县水利局认真贯彻条例。');
    expect(finding?.title).toBe('正文写的是“青岚县水利局”的工作，本机关是“青岚县林业局”');
    expect(finding?.evidence[0]?.text).toBe('青岚县水利局');
  });

  test.each([
    '青岚县林业局认真贯彻《中华人民共和国政府信息公开条例》。',
    '县林业局认真贯彻条例。',
    '青岚县委高度重视政府信息公开工作。',
    '青岚县人民政府高度重视政府信息公开工作。',
    '青岚县司法局对我局拟发文件进行审核。',
    '按照青岚县政务服务管理局认真落实条例的要求，我局逐项整改。',
  ])('quiet: %s', (text) => expect(found(text)).toEqual([]));

  test('a township tells of no other township, but may name its own county', () => {
    const inTownship = (text: string) =>
      found(text, (draft) => {
        draft.agency = { ...draft.agency, name: '石坪镇人民政府', kind: 'township' };
      });
    expect(inTownship('青河镇人民政府坚持以公开促规范。')).toHaveLength(1);
    expect(inTownship('石坪镇人民政府坚持以公开促规范。')).toEqual([]);
    expect(inTownship('石坪镇坚持以公开促规范。')).toEqual([]);
    expect(inTownship('青岚县水利局坚持以公开促规范。')).toEqual([]);
  });

  test('a government may tell of its departments', () => {
    expect(
      found('青岚县水利局认真贯彻条例。', (draft) => {
        draft.agency = { ...draft.agency, name: '青岚县人民政府', kind: 'government' };
      }),
    ).toEqual([]);
  });
});

describe('D6 where the other agencies of the county are known', () => {
  const all = new Set([
    '青岚县水利局',
    '水利局',
    '县卫健委',
    '青岚县河东街道办事处',
    '河东街道',
    '青岚县白石镇',
  ]);
  const foundAmong = (text: string, change: (draft: Draft) => void = () => undefined) =>
    checkSubjects(
      filledReport({
        draft: (draft) => {
          draft.agency = { ...draft.agency, name: '青岚县林业局', kind: 'department' };
          draft.overview.lead = text;
          change(draft);
        },
      }),
      { all, own: new Set() },
    );

  test.each([
    ['县水利局认真贯彻条例。', '县水利局'],
    ['水利局认真贯彻条例。', '水利局'],
    ['工作有序。县卫健委严格按照要求公开信息。', '县卫健委'],
    ['2025年，河东街道收到政府信息公开申请3件。', '河东街道'],
    ['青岚县白石镇深入贯彻条例。', '青岚县白石镇'],
  ])('%s', (text, name) => {
    expect(foundAmong(text).map(({ id, title }) => [id, title])).toEqual([
      ['D6:subject', `正文写的是“${name}”的工作，本机关是“青岚县林业局”`],
    ]);
  });

  test.each([
    '县林业局认真贯彻条例。',
    '办公室认真贯彻条例。',
    '我局与县水利局积极落实河长制。',
    '配合县水利局认真落实条例。',
    '各股室认真贯彻条例。',
  ])('quiet: %s', (text) => expect(foundAmong(text)).toEqual([]));

  test('a township is asked about a name that is known, a county government about none', () => {
    const as = (name: string, kind: 'township' | 'government') =>
      foundAmong('河东街道认真贯彻条例。青岚县审计局认真贯彻条例。', (draft) => {
        draft.agency = { ...draft.agency, name, kind };
      });
    expect(as('青岚县东桥镇人民政府', 'township')[0]?.evidence).toHaveLength(1);
    expect(as('青岚县人民政府', 'government')).toEqual([]);
  });
});

test('of two counties’ names it finds the same where the subjects of a text say so', () => {
  const names = ['水利局', '县水利局', '青岚县水利局', '档案馆', '望江县林业局', '河东街道', '林业局'];
  const some = fc.subarray(names).map((chosen) => new Set(chosen));
  const county = fc.record({ all: some, own: some });
  fc.assert(
    fc.property(fc.subarray(names), county, county, (told, one, other) => {
      const text = told.map((name) => `${name}及时公开信息。`).join('');
      const report = filledReport({
        draft(draft) {
          draft.agency = { ...draft.agency, name: '青岚县林业局', kind: 'department' };
          draft.overview.lead = text;
        },
      });
      expect(subjectsOf(report)).toEqual(told);
      const found = [one, other].map((names) => JSON.stringify(checkSubjects(report, names)));
      expect(hasSameOthers(told, one, other) && found[0] !== found[1]).toBe(false);
    }),
  );
});
