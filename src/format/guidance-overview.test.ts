import { expect, test } from 'vitest';
import { guidanceFor, overviewGuidance, problemsGuidance } from './guidance-overview';
import { form2021 } from './forms';

const { overviewFields, problemFields } = form2021;

test('every part the form names has guidance of its own', () => {
  const found = overviewFields.map((heading) => guidanceFor(heading, overviewGuidance));
  expect(found).not.toContain(null);
  expect(new Set(found).size).toBe(overviewFields.length);
  const problems = problemFields.map((heading) => guidanceFor(heading, problemsGuidance));
  expect(new Set(problems).size).toBe(2);
  expect(problems).not.toContain(null);
});

test('a sub-heading in other words is still known, one of the writer’s own is not', () => {
  expect(guidanceFor('依申请公开办理情况', overviewGuidance)?.articles).toBe('条例第二十七条至第四十五条');
  expect(guidanceFor('主动公开政府信息情况', overviewGuidance)?.articles).toBe('条例第十九条至第二十六条');
  expect(guidanceFor('政策解读', overviewGuidance)).toBeNull();
});

test('only the part on supervision asks for assessment, evaluation and accountability', () => {
  expect(overviewGuidance.filter((item) => item.accountabilityParts).map((item) => item.keywords[0])).toEqual(
    ['监督'],
  );
});
