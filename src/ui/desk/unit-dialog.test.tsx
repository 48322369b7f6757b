import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { newUnit, type Unit } from '../../collection/collection';
import { UnitDialog } from './unit-dialog';

const nothing = () => {};
const shown = (more: Partial<Unit>) => {
  const unit = { ...newUnit('u', '云溪县水利局'), ...more };
  return renderToStaticMarkup(
    <UnitDialog
      unit={unit}
      isNew={false}
      year={2026}
      others={[]}
      onClose={nothing}
      onKeep={nothing}
      onRemove={nothing}
    />,
  );
};

test('承继 is written with its shares and what of it was not understood, beside an example of both', () => {
  const shares = { 'applications.carriedOver.naturalPerson': '1' };
  const page = shown({
    successions: [{ from: '云溪县国土局', how: 'split', shares }],
    more: [{ head: '承继', text: '法人 2' }],
  });
  expect(page).toContain('value="云溪县国土局（拆分：自然人 1）、法人 2"');
  expect(page).toContain('名册里写的是“法人 2”，没有看懂');
  expect(page).toContain('“甲局（拆分：自然人 3、规章 0）”');
});

test('由谁统计 stands there, and beside 计入汇总 是 it cannot be kept', () => {
  const keep = /disabled=""><span>存好/;
  const apart = shown({ counted: 'no', countedBy: '市水利局' });
  expect(apart).toContain('value="市水利局"');
  expect(apart).not.toMatch(keep);
  const both = shown({ countedBy: '市水利局' });
  expect(both).toContain('“计入汇总”又是“是”，同样的数可能算两遍，请改一处。');
  expect(both).toMatch(keep);
});

test('without any the example stands there too', () => {
  expect(shown({})).toContain('“甲局（拆分：自然人 3、规章 0）”');
});
