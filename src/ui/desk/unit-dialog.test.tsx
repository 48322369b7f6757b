// @vitest-environment happy-dom
import { act } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { newUnit, type Unit } from '../../collection/collection';
import { pageRoot } from '../../examples/page-root';
import { UnitDialog } from './unit-dialog';

const nothing = () => {};
const { host, draw } = pageRoot();
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

test.each([
  ['本单位', ''],
  ['无', ''],
  ['/', ''],
  ['由市水利局统计', '市水利局'],
])('“%s” typed into 由谁统计 means what it means in a roster', (text, countedBy) => {
  let kept: Unit | null = null;
  const unit = { ...newUnit('u', '云溪县水利局'), counted: 'no' as const, countedBy: '市局' };
  draw(
    <UnitDialog
      unit={unit}
      isNew={false}
      year={2026}
      others={[]}
      onClose={nothing}
      onKeep={(typed) => (kept = typed)}
      onRemove={nothing}
    />,
  );
  const field = host.querySelector<HTMLInputElement>('input[value="市局"]');
  if (!field) throw new Error('No field');
  const type = (value: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  type('是');
  expect(host.textContent).toContain('没有看懂“是”，不会存');
  type(text);
  expect(host.textContent).not.toContain('没有看懂');
  const keep = [...host.querySelectorAll('button')].find((button) => button.textContent === '存好');
  act(() => keep?.click());
  expect(kept).toMatchObject({ countedBy });
});
