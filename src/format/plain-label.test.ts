import { expect, test } from 'vitest';
import { plainLabel } from './plain-label';

test('labels are the same whatever their brackets, width and blanks', () => {
  const variants = ['（三）不予公开', '(三)不予公开', '（三） 不予公开：', '三、不予公开'];
  expect(new Set(variants.map(plainLabel))).toEqual(new Set(['三不予公开']));
  expect(plainLabel('3.危及“三安全一稳定”')).toBe(plainLabel('３．危及"三安全一稳定"'));
  expect(plainLabel('\u200b总\u00a0计\ufeff')).toBe('总计');
});
