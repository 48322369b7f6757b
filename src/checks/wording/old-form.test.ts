import { describe, expect, test } from 'vitest';
import { filledReport } from '../../examples/filled-draft';
import { checkOldForm } from './old-form';

const found = (text: string) =>
  checkOldForm(filledReport({ draft: (draft) => (draft.overview.lead = text) }));

describe('D7', () => {
  test.each(['国办公开办函〔2019〕60号', '国办公开办函[2019] 60 号', '国办公开办函（2019）60号'])(
    'cites %s',
    (words) => {
      expect(found(`按照《格式》（${words}）编制。`)).toMatchObject([
        { id: 'D7:form2019', severity: 'warning', section: 1, evidence: [{ text: words }] },
      ]);
    },
  );

  test('the opening counts too', () => {
    const report = filledReport({
      draft: (draft) => {
        draft.opening.text = '根据国办公开办函〔2019〕60号要求编制。统计期限为2026年1月1日至12月31日。';
      },
    });
    expect(checkOldForm(report)).toMatchObject([{ section: 0, target: { field: 'opening.text' } }]);
  });

  test.each(['该部分以表格形式报告', '此部分内容以表格形式呈现'])('copies “%s”', (words) => {
    expect(found(`${words}。`)).toMatchObject([
      { id: 'D7:instructions', title: `照抄了格式里的说明“${words}”` },
    ]);
  });

  test.each(['国办公开办函〔2021〕30号', '县政办〔2019〕60号', '第60号提案', '以表格形式公开预算'])(
    'quiet: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
