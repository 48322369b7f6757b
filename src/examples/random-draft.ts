import fc from 'fast-check';
import { anyText } from './any-text';
import { agencyKinds, governmentLevels } from '../format/agencies';
import { form2021 } from '../format/forms';
import { usualIndicators } from '../format/indicators';
import type { Draft, ProseDraft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { MAX_COUNT } from '../report/numbers/number';

const { typedCells } = form2021;

const optional = (text: fc.Arbitrary<string>) => fc.option(text, { nil: '', freq: 4 });

/** Texts with markup, with quotes that would end an attribute, or with characters XML forbids: people paste such. */
const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '</w:t></w:r>',
  ']]>&amp;&#0;&nbsp;',
  '"引号"与\'撇号\'',
  '\u0000\u0007\u001b\u0085\u009f\ufffe\uffff',
  '\ud83d 孤立 \udc00',
  '👨‍👩‍👧‍👦𠮷🇨🇳',
  'a\tb\r\nc\u2028d\u000be',
  '\u202eRTL\u200b\u00a0\u3000',
  '9'.repeat(30),
  '\\n${x}%s{{y}}',
);

const words = fc.constantFrom(
  '全年主动公开政府信息126条，',
  '收到政府信息公开申请48件，均按期答复。',
  '一是制度还不够健全；二是解读形式较为单一。',
  '“三审三校”——先审查、后公开…',
  '《中华人民共和国政府信息公开条例》（国务院令第711号）',
  'www.yunxi.example',
  '。',
);

/** One or more paragraphs as typed or pasted, hostile ones among them. */
export const typedText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof(words, hostile), { maxLength: 5 }).map((parts) => parts.join('\n')),
  },
  { weight: 1, arbitrary: anyText({ maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constant('很长的一段。'.repeat(500)) },
);

const name = fc.oneof(
  fc.constantFrom(
    '云溪县科学技术局',
    '云溪市人民政府',
    '青石镇人民政府',
    '云溪经济技术开发区管理委员会（云溪综合保税区管理局）社会事务和应急管理办公室',
  ),
  fc.array(fc.oneof(words, hostile), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
);

const digits = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 60 }) },
  { weight: 2, arbitrary: fc.nat({ max: 99_999 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, MAX_COUNT) },
);

/** A cell as typed: mostly a count, sometimes blank or written in another way, rarely no number at all. */
const cell = fc.oneof(
  { weight: 12, arbitrary: digits.map(String) },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('１２', ' 7 ', '1,234', '007') },
);
const junk = fc.oneof(
  { weight: 30, arbitrary: cell },
  { weight: 1, arbitrary: fc.constantFrom('-1', '1.5', '无', '/') },
);
const money = fc.oneof(cell, fc.constantFrom('59237.2449', '0.000001', '１２．５', '7730.28'));

const prose: fc.Arbitrary<ProseDraft> = fc.record({
  headings: fc.constantFrom('runIn', 'ownLine'),
  lead: optional(typedText),
  parts: fc.array(fc.record({ heading: optional(name), text: optional(typedText) }), { maxLength: 6 }),
});

const fees = fc.record({ requests: optional(cell), yuan: optional(money) });

function cellsOf(texts: readonly string[], charges: string): Draft['cells'] {
  const { cells } = emptyDraft(2026);
  typedCells.forEach((spec, index) => {
    const row = cells[spec.table][spec.row];
    if (row) row[spec.column] = spec.unit === 'money' ? charges : (texts[index] ?? '');
  });
  return cells;
}

const cells = fc
  .tuple(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.array(cell, { minLength: typedCells.length, maxLength: typedCells.length }),
      },
      {
        weight: 1,
        arbitrary: fc.array(junk, { minLength: typedCells.length, maxLength: typedCells.length }),
      },
      { weight: 1, arbitrary: fc.constant(typedCells.map(() => '0')) },
    ),
    money,
  )
  .map(([texts, charges]) => cellsOf(texts, charges));

const indicators = fc.array(
  fc.record({
    name: fc.oneof(
      fc.constantFrom(...usualIndicators.map((usual) => usual.name)),
      fc.constantFrom('网站访问量', '短视频', '公开目录更新', '政府网站', '收到申请', '现行有效', '其中网站'),
      name,
    ),
    value: junk,
    unit: fc.constantFrom('条', '件', '次', '人次', ''),
    source: optional(words),
  }),
  { maxLength: 20 },
);

const selfWord = fc.constantFrom(
  '',
  '本机关',
  '我局',
  '区科技局',
  '我街道',
  '市政府办公室',
  '云溪县科学技术局',
);

const day = fc.constantFrom('', '2027-01-02', '2027-01-22', '2026-12-31');

/** Drafts of every shape the schema allows, as people might leave them: half filled, huge, hostile, ordinary. */
export const randomDraft: fc.Arbitrary<Draft> = fc
  .record({
    name,
    kind: fc.constantFrom('' as const, ...agencyKinds.map(({ id }) => id)),
    level: fc.constantFrom('' as const, ...governmentLevels.map(({ id }) => id)),
    year: fc.integer({ min: 2021, max: 2030 }),
    title: fc.option(name, { freq: 5 }),
    contact: fc.record({
      website: optional(words),
      office: optional(fc.constant('办公室')),
      address: optional(words),
      postcode: optional(fc.constant('000100')),
      phone: optional(fc.constant('0000-5218806')),
      email: optional(fc.constant('gongkai@yunxi.example')),
    }),
    opening: fc.record({
      basis: fc.boolean(),
      sixParts: fc.boolean(),
      period: fc.boolean(),
      download: fc.boolean(),
      contact: fc.boolean(),
      text: fc.option(typedText, { freq: 3 }),
    }),
    overview: prose,
    problems: prose,
    cells,
    indicators,
    selfWord,
    notes: fc.record({
      disclosure: optional(typedText),
      applications: optional(typedText),
      disputes: optional(typedText),
    }),
    others: fc.record({
      fees: fc.constantFrom('' as const, 'none' as const, 'charged' as const),
      byRequest: fees,
      byVolume: fees,
      unpaid: fc.boolean(),
      feeText: fc.option(typedText, { freq: 5 }),
      text: optional(typedText),
    }),
    signature: fc.record({ agency: fc.option(name, { freq: 5 }), date: day }),
  })
  .map(({ name: agency, kind, level, year, notes, ...rest }) => {
    const empty = emptyDraft(year);
    return { ...empty, ...rest, agency: { ...empty.agency, name: agency, kind, level }, tableNotes: notes };
  });
