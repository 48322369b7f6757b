import type { Form } from '../../format/form';
import { officialTitle, sectionWord } from '../../format/sections';
import type { Prose } from '../../report/report';
import { unspaced } from '../../report/text/unspaced';
import type { Wording } from '../../report/text/wording';
import type { Finding, Stage } from '../finding';
import { printedLines } from '../printed-line';
import { raise } from '../raise';
import { yearInTitle } from './years';

function checkTitle(report: Wording): Finding[] {
  const { agency, title, year } = report;
  const official = officialTitle(agency, year);
  // Another year is named by D1: one slip is one finding.
  const rest = officialTitle(agency, year === null ? null : (yearInTitle(report) ?? year));
  if (agency === '' || [official, rest].some((right) => unspaced(title) === unspaced(right))) return [];
  return [
    raise({
      code: 'D2',
      place: 'title',
      severity: 'warning',
      section: 0,
      title: '标题与规定的写法不一致',
      detail:
        year === null
          ? `现在是“${title}”，应为“${agency}”加年份，再加“年${officialTitle('', null)}”。`
          : `现在是“${title}”，应为“${official}”。`,
      target: { field: 'title' },
    }),
  ];
}

const isBegun = (prose: Prose): boolean =>
  prose.lead.length > 0 || prose.parts.some(({ paragraphs }) => paragraphs.length > 0);

interface TextSection {
  section: 1 | 5;
  prose: Prose;
  field: 'overview' | 'problems';
}

function notBegun(form: Form, { section, field }: TextSection, stage: Stage): Finding {
  return raise({
    code: 'D2',
    place: field,
    severity: stage === 'writing' ? 'pending' : 'error',
    section,
    title: `${sectionWord(section)}还没写`,
    next: section === 5 ? `请写明${form.problemFields.join('和')}，不能只写“无”。` : '',
    target: { field: `${field}.parts.0.text` },
  });
}

/** Parts with a sub-heading and nothing under it: they are not printed. */
function partsNotBegun({ section, prose, field }: TextSection): Finding[] {
  const blank = prose.parts.flatMap((part, index) => (part.paragraphs.length === 0 ? [{ part, index }] : []));
  const [first] = blank;
  // Section five may be one text; section one is expected in parts.
  if (!first || (section === 5 && prose.lead.length > 0)) return [];
  return [
    raise({
      code: 'D2',
      place: `${field}.parts`,
      severity: 'pending',
      section,
      title: `${blank.map(({ part, index }) => part.heading || `第 ${index + 1} 小节`).join('、')}还没写`,
      detail: '没写的小节连同小标题都不印出来。',
      target: { field: `${field}.parts.${first.index}.text` },
    }),
  ];
}

const NOTHING =
  /^(?:我局|我单位|本单位|本机关|本年度|\d{4}年)*(?:暂|均|尚)?(?:无|没有|不存在)(?:存在)?的?(?:任何|明显|突出|主要|相关|其他)*(?:问题|情况|内容|事项|不足)?(?:及|和|与)?(?:改进|整改)?(?:情况|措施)?$/;

function saysNothing(report: Wording): Finding[] {
  const lines = printedLines(report, 5).filter(({ role }) => role !== 'heading');
  const texts = lines.map(({ plain, headingLength }) =>
    plain.slice(headingLength).replace(/[\s。.；;，,、！!]/g, ''),
  );
  const [first] = lines;
  if (!first || !texts.every((text) => NOTHING.test(text))) return [];
  return [
    raise({
      code: 'D2',
      place: 'problems.nothing',
      severity: 'error',
      section: 5,
      title: '第五部分只写了“无”',
      next: `请写明${report.form.problemFields.join('和')}。`,
      target: { field: first.field },
    }),
  ];
}

/**
 * D2: the title is the official one, section one is written, section five is more than 无. Headings are the
 * form's own here; sections two to four are tables (D3), section six has its rule on fees (C5).
 */
export function checkParts(report: Wording, stage: Stage): Finding[] {
  const sections: TextSection[] = [
    { section: 1, prose: report.overview, field: 'overview' },
    { section: 5, prose: report.problems, field: 'problems' },
  ];
  return [
    ...checkTitle(report),
    ...sections.flatMap((item) =>
      isBegun(item.prose) ? partsNotBegun(item) : [notBegun(report.form, item, stage)],
    ),
    ...saysNothing(report),
  ];
}
