import { describe, expect, test } from 'vitest';
import { sameAgency, selfNamesIn } from './agency-names';

describe('the same agency', () => {
  test.each([
    ['云溪县科学技术局', '云溪县科学技术局'],
    ['叶城县科学技术局', '叶城县科技局'],
    ['卫东区科学技术局', '区科技局'],
    ['和田地区科技局', '和田地区科学技术局'],
    ['沭阳县发展和改革局', '发改局'],
    ['宿迁市沭阳县发展和改革局', '沭阳县发改局'],
    ['云溪县住房和城乡建设局', '县住建局'],
    ['云溪县人力资源和社会保障局', '云溪县人社局'],
    ['云溪县人民政府', '云溪县'],
    ['云溪县人民政府办公室', '县政府办'],
    ['云溪县市场监督管理局', '市场监管局'],
    ['云溪市民政局', '民政局'],
    ['云溪城市民政局', '云溪城市民政局'],
    ['云溪市政务服务局', '市政务服务局'],
    ['云溪县 科学技术局', '云溪县科学技术局'],
  ])('%s, %s', (one, other) => {
    expect(sameAgency(one, other)).toBe(true);
    expect(sameAgency(other, one)).toBe(true);
  });

  test.each([
    ['叶城县科学技术局', '科协'],
    ['云溪县科学技术局', '云溪县农业农村局'],
    ['云溪县住房和城乡建设局', '云溪县城市管理局'],
    ['云溪县科学技术局', '云溪县教育局'],
    ['云溪县人民政府', '云溪县教育局'],
    // One the tail of the other, and no place between them.
    ['建设局', '云溪自治县住房和城乡建设局'],
    ['办公室', '云溪县人民政府办公室'],
    ['管理局', '云溪县城市管理局'],
    ['振兴局', '云溪县乡村振兴局'],
    ['监督管理局', '云溪县市场监督管理局'],
    ['事务局', '云溪县退役军人事务局'],
  ])('not %s, %s', (one, other) => {
    expect(sameAgency(one, other)).toBe(false);
    expect(sameAgency(other, one)).toBe(false);
  });
});

describe('what an opening calls its author', () => {
  const names = (text: string, isGovernment = false) =>
    selfNamesIn(text, isGovernment).map(({ name }) => name);

  test.each([
    ['现向社会公布云溪县科学技术局2026年度政府信息公开年度报告。', ['云溪县科学技术局']],
    ['现发布《叶城县科技局、科协 2025 年政府信息公开工作年度报告》。', ['叶城县科技局、科协']],
    ['云溪县教育局根据条例要求编制本报告。', ['云溪县教育局']],
    ['本报告由云溪县教育局编制。', ['云溪县教育局']],
    ['本报告由青石镇人民政府结合有关统计数据编制。', ['青石镇人民政府']],
    ['如有疑问，请与云溪县科学技术局办公室联系（地址：文昌路18号）。', ['云溪县科学技术局']],
    ['本机关按照要求编制本报告。现公布2026年报告。根据县委要求，我局做好工作。', []],
    ['依据《条例》和国务院办公厅要求编制。', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('the places of the names', () => {
    const text = '现发布《叶城县科技局、科协 2025 年报告》。';
    for (const { name, at } of selfNamesIn(text, false)) expect(text.substr(at, name.length)).toBe(name);
  });

  test('whom to turn to is not the author of a government’s report', () => {
    expect(names('请与云溪县政务服务局联系。', true)).toEqual([]);
  });
});
