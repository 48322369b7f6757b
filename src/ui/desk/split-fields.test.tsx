// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import type { Succession } from '../../collection/collection';
import { pageRoot } from '../../examples/page-root';
import { SplitFields } from './split-fields';

const { host, draw } = pageRoot();

test('of an agency that was split a share of each number is asked, of one that was merged none', () => {
  let kept: readonly Succession[] = [];
  const successions: Succession[] = [
    { from: '云溪县农业局', how: 'merged' },
    { from: '云溪县国土局', how: 'split', shares: { 'disclosure.normativeDocuments.inForce': '2' } },
  ];
  draw(<SplitFields year={2026} successions={successions} onChange={(next) => (kept = next)} />);
  const fields = [...host.querySelectorAll('label')].map(({ textContent }) => textContent);
  expect(fields).toContain('结转下年，自然人');
  expect(host.querySelectorAll('fieldset')).toHaveLength(1);
  const [first] = host.querySelectorAll('input');
  if (!first) throw new Error('No field');
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(first, '3');
    first.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(kept).toEqual([
    successions[0],
    {
      ...successions[1],
      shares: { 'disclosure.normativeDocuments.inForce': '2', 'applications.carriedOver.naturalPerson': '3' },
    },
  ]);
});
