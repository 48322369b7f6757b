import { expect, test } from 'vitest';
import { signaturePlace } from './signature-place';

test('the agency ends two characters from the right and the date begins two right of it', () => {
  expect(signaturePlace('云溪县科学技术局', '2027年1月22日', 28)).toEqual({ agency: 18, date: 20 });
});

test('a date longer than the agency ends two from the right, and the agency moves with it', () => {
  expect(signaturePlace('云溪县水利局', '2027年1月22日', 28)).toEqual({ agency: 17.5, date: 19.5 });
});

test('an agency too long for the line begins it', () => {
  expect(signaturePlace('云'.repeat(40), '2027年1月22日', 28)).toEqual({ agency: 0, date: 19.5 });
});

test('without a date the agency stands where it would', () => {
  expect(signaturePlace('云溪县科学技术局', '', 28).agency).toBe(18);
});
