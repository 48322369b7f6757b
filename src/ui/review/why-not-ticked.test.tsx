// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { checkReport } from '../../checks/check';
import { filledReport } from '../../examples/filled-draft';
import { pageRoot } from '../../examples/page-root';
import { opinionItems, type OpinionItem } from '../../letters/opinion-item';
import { UnitFindings } from '../desk/unit-findings';
import { OpinionTicks } from './opinion-ticks';

const { host, draw } = pageRoot();

const MARK = '空格另有一条提到，默认不勾';

const items = (() => {
  // One column waits for its blank; another does not balance, whatever the blank is.
  const report = filledReport({
    cells: {
      'applications.newlyReceived.naturalPerson': '',
      'applications.newlyReceived.enterprise': 1,
    },
  });
  return opinionItems(report, checkReport(report, 'final'));
})();
const isTicked = ({ usual }: OpinionItem) => usual;

const pages = {
  一份报告的审核意见: (shown: readonly OpinionItem[]) => (
    <OpinionTicks items={shown} isTicked={isTicked} onTick={() => {}} />
  ),
  年报审核里一个单位: (shown: readonly OpinionItem[]) => (
    <UnitFindings
      items={shown}
      alike=""
      isTicked={isTicked}
      onToggle={() => {}}
      onSilence={() => {}}
      hasPlace={() => false}
      onLook={() => {}}
    />
  ),
};

test.each(Object.entries(pages))(
  '%s: what the writer of the report says of a finding stands in its label',
  (_, pageOf) => {
    const [first, ...others] = items;
    draw(pageOf([{ ...first!, explained: '台账如此', usual: false }, ...others]));
    const labels = Array.from(host.querySelectorAll('label'), ({ textContent }) => textContent ?? '');
    expect(labels.map((words) => words.includes('填报人已说明：台账如此'))).toEqual(
      items.map((item) => item === first),
    );
  },
);

test.each(Object.entries(pages))(
  '%s: a remark that only waits for blanks another asks for says so in its label, and no other does',
  (_, pageOf) => {
    const labels = (shown: readonly OpinionItem[]) => {
      draw(pageOf(shown));
      return Array.from(host.querySelectorAll('label'), (label) => ({
        words: label.textContent ?? '',
        ticked: label.querySelector('input')?.checked,
      }));
    };
    const all = labels(items);
    expect(all.filter(({ ticked }) => !ticked)).toHaveLength(1);
    expect(all.filter(({ words }) => words.includes(MARK))).toEqual([
      { words: expect.stringContaining('自然人一列还有 1 格没填，两边还不能比') as string, ticked: false },
    ]);
    expect(all.length).toBeGreaterThan(2);
    // Where the other is not among them, as with 本批不提, nothing is said of it.
    const without = labels(items.filter(({ id }) => id !== 'D3:applications'));
    expect(without.map(({ words }) => words).join()).not.toContain(MARK);
  },
);
