import { expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import { placeOfHeading } from './same-heading';

const { overviewFields } = form2021;

test.each([
  ['主动公开情况', 0],
  ['主动公开政府信息工作', 0],
  ['依申请公开办理情况：', 1],
  ['信息管理情况', 2],
  ['平台建设情况', 3],
  ['监督保障工作情况', 4],
  ['队伍培训', -1],
])('%s', (heading, place) => {
  expect(placeOfHeading(heading, overviewFields)).toBe(place);
});
