import { useState, type ComponentType } from 'react';
import type { Finding } from '../../checks/finding';
import { notCompared } from '../../checks/file/not-compared';
import { ruleFamilies } from '../../checks/rule';
import { ruleCodes, rules, type RuleCode } from '../../checks/rules';
import { AnsweredForSigner } from '../findings/answered-list';
import { FindingEntry } from '../findings/finding-entry';
import listStyles from '../findings/finding-list.module.css';
import { isReplied } from '../../letters/amendment-note';
import { severities, severityWords } from '../../checks/severity';
import { sameFindings } from '../findings/finding-words';
import { grouped, type Grouping } from '../findings/group';
import { ButtonLink } from '../parts/button';
import { Choice } from '../parts/choice';
import { useReportForm, useView } from '../context/editor-context';
import { fetched } from '../parts/fetched';
import { StateMark } from '../parts/state-mark';
import { checkHref, stepHref, useRoute, type CheckView } from '../route';
import { StepPage } from '../shell/step-page';
import styles from './check-step.module.css';

// Fetched when needed: it is for reviewers, and most people who check a report are its writers.
const OpinionPage = fetched(async () => (await import('../review/opinion-page')).OpinionPage);
// Fetched when needed: for writers whose report was sent back.
const ReturnedPage = fetched(async () => (await import('../returned/returned-page')).ReturnedPage);
const SecondLookPage = fetched(async () => (await import('../review/second-look-page')).SecondLookPage);

const pages: Readonly<Record<CheckView, ComponentType>> = {
  opinion: OpinionPage,
  returned: ReturnedPage,
  second: SecondLookPage,
};

const groupings = [
  { value: 'section', name: '按章节' },
  { value: 'severity', name: '按轻重' },
] as const;

/** 检查: everything that does not fit or is missing in the whole report, graded as for handing in. */
export function CheckStep() {
  const route = useRoute();
  const view = route.page === 'report' ? route.view : null;
  if (view === null) return <AllFindings />;
  const Page = pages[view];
  return <Page />;
}

function AllFindings() {
  const [by, setBy] = useState<Grouping>('section');
  const checking = useView((view) => view.checking);
  const findings = useView((view) => view.finalFindings, sameFindings);
  const answered = useView((view) => view.finalAnswered, sameFindings);
  const form = useReportForm();
  const groups = grouped(form, findings, by);
  const first = groups[0]?.findings[0];
  const apart = useView((view) => notCompared(view.report).join(' '));
  const passed = passedRules([...findings, ...answered.map(({ finding }) => finding)], apart.split(' '));
  return (
    <StepPage
      title="检查"
      margin={<HowChecked />}
      tools={
        <>
          {findings.length > 0 && (
            <Choice legend="排列" quiet small ofPage options={groupings} value={by} onChoose={setBy} />
          )}
          <OtherWork />
        </>
      }
    >
      {checking ? (
        <output>正在检查…文字很长，要等一会儿。</output>
      ) : (
        <Tally findings={findings} passed={passed.length} />
      )}
      {groups.map((group) => (
        <section key={group.id} className={listStyles['group']} aria-label={group.title}>
          <h2>
            {group.title}
            {group.hint !== '' && <small>{group.hint}</small>}
          </h2>
          <ul>
            {group.findings.map((finding) => (
              <FindingEntry key={finding.id} finding={finding} primary={finding === first} />
            ))}
          </ul>
        </section>
      ))}
      {findings.length === 0 && !checking && <NothingLeft />}
      <AnsweredForSigner answered={answered} />
      {!checking && <Passed passed={passed} />}
    </StepPage>
  );
}

/** What else is done with the findings: a reviewer writes them down, a writer answers those that came back. */
function OtherWork() {
  const route = useRoute();
  const waiting = useView(({ draft: { returns } }) => {
    const last = returns[returns.length - 1];
    return last?.remarks.filter((remark) => !isReplied(remark)).length ?? 0;
  });
  if (route.page !== 'report') return null;
  const ways = [
    { view: 'returned', name: waiting > 0 ? `退回修改（${waiting} 条未答复）` : '退回修改' },
    { view: 'opinion', name: '写审核意见' },
    { view: 'second', name: '复核第二稿' },
  ] as const;
  return (
    <div className={styles['ways']}>
      {ways.map(({ view, name }) => (
        <ButtonLink key={view} size="small" href={checkHref(route.draftId, view)}>
          {name}
        </ButtonLink>
      ))}
    </div>
  );
}

function Tally({ findings, passed }: { findings: readonly Finding[]; passed: number }) {
  return (
    <ul className={styles['tally']}>
      {severities.map((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        return (
          <li key={severity} className={count > 0 ? styles[severity] : ''}>
            <StateMark state={count > 0 ? severity : 'done'} />
            <b>{count}</b>
            <span>处{severityWords[severity]}</span>
          </li>
        );
      })}
      <li>
        <StateMark state="done" />
        <b>{passed}</b>
        <span>项相符</span>
      </li>
    </ul>
  );
}

/** The rules for a report being written, without those about files. */
const writingRules = ruleCodes.filter((code) => rules[code].family !== 'file');

/** The rules that found nothing; not those in `apart`, which lacked what they need. */
function passedRules(findings: readonly Finding[], apart: readonly string[]) {
  return writingRules.filter(
    (code) => !apart.includes(code) && findings.every((finding) => finding.code !== code),
  );
}

function NothingLeft() {
  const route = useRoute();
  return (
    <div className={styles['nothing']}>
      <p>没有必须改的，也没有要核对的。</p>
      {route.page === 'report' && (
        <ButtonLink look="primary" href={stepHref(route.draftId, 'export')}>
          去预览与导出
        </ButtonLink>
      )}
    </div>
  );
}

function Passed({ passed }: { passed: readonly RuleCode[] }) {
  if (passed.length === 0) return null;
  return (
    <details className={styles['passed']}>
      <summary>相符的 {passed.length} 项</summary>
      <ul>
        {passed.map((code) => (
          <li key={code}>
            <StateMark state="done" />
            <span>
              {rules[code].name} <span className={listStyles['code']}>{code}</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function HowChecked() {
  const families = new Set(writingRules.map((code) => ruleFamilies[rules[code].family]));
  const compared = useView((view) =>
    Object.values(view.report.lastYear.carriedOver).some((value) => value !== null),
  );
  return (
    <section className={styles['how']}>
      <h2>怎么查的</h2>
      <p>
        每改一处马上重查，不用点按钮。共 {writingRules.length} 项：{Array.from(families).join('、')}。
      </p>
      <p>这里按要报送的报告来查：编写时的“还没填”，报送时必须填的，在这里算“必须改”。</p>
      {!compared && <p>还没有上年的数，与上年衔接的还没有可比的；在“基本信息”里填上年数就会比。</p>}
      <p>程序只指出不相符的地方；你不点，它不改任何一个数。</p>
    </section>
  );
}
