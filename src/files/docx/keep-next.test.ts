import { describe, expect, test } from 'vitest';
import type { Block } from '../../blocks/block';
import { keepsNext, keepsWhole } from './keep-next';

const body = (text: string): Block => ({ kind: 'paragraph', section: 1, role: 'body', text });
const heading: Block = { kind: 'heading', level: 1, section: 2, text: '二、主动公开政府信息情况' };
const grid: Block = { kind: 'grid', section: 2, table: 'disclosure', columns: [1], headRows: 0, cells: [] };
const note: Block = { kind: 'paragraph', section: 2, role: 'note', text: '注：含上年。' };
const signature: Block = { kind: 'paragraph', section: 0, role: 'signature', text: '云溪县科学技术局' };

describe('what stays on a page with the next block', () => {
  const kept = (...blocks: Block[]) => keepsNext(blocks, 0);
  test('a heading, a table with its note, and what stands before the signature', () => {
    expect([kept(heading, body('甲')), kept(grid, note), kept(body('甲'), signature)]).toEqual([
      true,
      true,
      true,
    ]);
  });
  test('the last paragraph before a table’s heading, so that no table stands alone', () => {
    expect(kept(body('甲'), heading, grid)).toBe(true);
    expect(keepsWhole([body('甲'), heading, grid], 0)).toBe(true);
    // Together with the table, more than ten lines would be more than a page.
    expect(keepsWhole([body('长'.repeat(281)), heading, grid], 0)).toBe(false);
  });
  test('no other paragraph, and no table with a section after it', () => {
    expect([
      kept(body('甲'), body('乙')),
      kept(body('甲'), heading, body('乙')),
      kept(grid, heading),
    ]).toEqual([false, false, false]);
  });
});
