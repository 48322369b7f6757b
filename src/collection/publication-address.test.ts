import { expect, test } from 'vitest';
import { addressProblem } from './publication-address';

test.each([
  '',
  'http://www.example.gov.cn/gk/2026.html',
  ' HTTPS://example.gov.cn ',
  'http://10.1.2.3:8080/a?b=1#c',
  'https://云溪县.example.cn/',
])('%j is an address, or blank', (text) => expect(addressProblem(text)).toBe(''));

test.each([
  ['www.example.gov.cn/gk', 'http://'],
  ['file:///D:/年报.html', 'http://'],
  ['javascript:alert(1)', 'http://'],
  ['县政府网站', 'http://'],
  ['https://', '不完整'],
  ['http:///gk', '不完整'],
  ['http://a b.cn', '空格'],
  ['http://a.cn\nhttp://b.cn', '空格'],
])('%j is none: %s', (text, words) => expect(addressProblem(text)).toContain(words));
