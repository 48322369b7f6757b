import { describe, expect, test } from 'vitest';
import { filledReport } from '../../examples/filled-draft';
import { checkSixParts } from './six-parts';

const found = (text: string) =>
  checkSixParts(
    filledReport({
      draft: (draft) => {
        draft.opening.text = text;
      },
    }),
  );

describe('D12', () => {
  test('the sentence the program writes', () => {
    const report = filledReport({
      draft: (draft) => {
        draft.opening.sixParts = true;
      },
    });
    expect(checkSixParts(report)).toEqual([]);
  });

  test.each([
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分组成。',
    '全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议、提起行政诉讼情况、政府信息公开工作存在的主要问题及改进情况以及其他需要报告的事项六部分组成。',
    '包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题、改进情况和其他需要报告的事项6个部分。',
    '由总体情况、主动公开、依申请公开、复议诉讼、问题及整改、其他事项、附件说明七个部分组成。',
    '本报告由六个部分组成。',
    '由“总体情况”“主动公开政府信息情况”“收到和处理政府信息公开申请情况”“政府信息公开行政复议、行政诉讼情况”“存在的主要问题及改进情况”“其他需要报告的事项”六个部分组成。',
    '由政府网站、政务新媒体、政府公报等三个部分组成公开平台。',
    '本报告包括总体情况、主动公开政府信息情况及其他需要报告的事项。',
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况等部分组成。',
  ])('quiet: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('parts of the old form, however many they are said to be', () => {
    const text =
      '本报告由概述、主动公开情况、依申请公开办理情况、收费及减免情况、存在的主要问题和改进情况等部分组成。';
    expect(found(text).map(({ title }) => title)).toEqual(['列的是旧格式的部分：“收费及减免情况”']);
  });

  test('seven said, six listed', () => {
    const text =
      '根据要求编制。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项7个部分组成。';
    const [finding] = found(text);
    expect(finding).toMatchObject({
      id: 'D12:opening',
      severity: 'warning',
      section: 0,
      title: '写的是“7个部分”，列出了 6 个',
      target: { field: 'opening.text' },
    });
    expect(finding?.evidence[0]?.text.startsWith('由总体情况')).toBe(true);
  });

  test('six said, one left out', () => {
    const [finding] = found(
      '由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。',
    );
    expect(finding).toMatchObject({
      title: '写的是“六个部分”，列出了 5 个',
      detail: '没有列出：政府信息公开行政复议、行政诉讼情况。',
    });
  });
});
