import type { StepId } from '../../editor/steps';
import type { ReportSource } from '../../editor/session';
import type { ReadReport } from '../../files/read';
import { closeUp } from '../../report/text/close-up';
import { changeWords, type Difference } from '../../report/compare-reports';
import type { Draft } from '../../report/draft';
import { afterWord, otherYearOf } from '../../report/last-year/last-year';
import { draftAfter } from '../../report/last-year/next-year';
import { readPlainly, withoutNumber, type Receipt } from '../../report/receipt';
import { reportOf } from '../../report/report';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { StateMark } from '../parts/state-mark';
import { openedDraft } from '../../checks/file/opened-draft';
import { LeftOutList } from './left-out-list';
import styles from './read-result.module.css';

interface ReadResultProps {
  /** The file's name. */
  name: string;
  read: Extract<ReadReport, { ok: true }>;
  /** The year a new report would be about. */
  year: number;
  onClose: () => void;
  /** Opens a new draft: the report that was read, which has a source, or this year's that follows it. */
  onOpen: (draft: Draft, step: StepId, source?: ReportSource) => void;
}

/** 读取结果: what was and was not read of a file, before anything is done with it. */
export function ReadResult({ name, read, year, onClose, onOpen }: ReadResultProps) {
  const report = reportOf(read.draft);
  const of = read.receipt ? read.receipt.year : report.year;
  // A report of an earlier year is probably opened to begin this year's after it, this year's to be checked.
  const earlier = of !== null && of < year;
  // A report of the same year cannot serve as last year's: its numbers would be compared with themselves.
  const mayFollow = of === null || earlier;
  const otherYear = otherYearOf([{ year: of }], year);
  const goOn = (
    <Button
      key="go-on"
      look={earlier ? 'plain' : 'primary'}
      onClick={() =>
        onOpen(openedDraft(read), read.receipt ? 'check' : 'basics', {
          fileName: name,
          receipt: read.receipt,
          checkCode: read.checkCode,
        })
      }
    >
      {read.receipt ? '打开它，检查、修改' : '继续编辑'}
    </Button>
  );
  const follow = (
    <Button
      key="follow"
      look={earlier ? 'primary' : 'plain'}
      onClick={() => onOpen(draftAfter(read.draft, read.receipt, year), 'basics')}
    >
      照它写 {year} 年的报告
    </Button>
  );
  return (
    <Dialog
      title="读取结果"
      onClose={onClose}
      actions={
        <>
          <Button look="link" onClick={onClose}>
            取消
          </Button>
          {earlier ? [goOn, follow] : [mayFollow && follow, goOn]}
        </>
      }
    >
      <dl className={styles['facts']}>
        <dt>文件</dt>
        <dd>{name}</dd>
        <dt>标题</dt>
        <dd>{(read.receipt ? read.receipt.title : report.title) || '没有找到'}</dd>
        <dt>机关</dt>
        <dd>{report.agency || '没有认出来'}</dd>
        <dt>年度</dt>
        <dd>{of === null ? '没有写明' : `${of} 年`}</dd>
        <dt>校验码</dt>
        <dd>
          {read.checkCode}
          {read.draft.reviewVersion > 0 && `，送审稿第 ${read.draft.reviewVersion} 版`}
        </dd>
      </dl>
      {read.receipt && read.receipt.changed.length > 0 && <Changed changed={read.receipt.changed} />}
      {read.receipt && <Exceptions receipt={read.receipt} all={report.form.cells.length} />}
      {of !== null && of < year - 1 && (
        <p className={`${styles['follow']} ${styles['doubt']}`}>
          <StateMark state="warning" label="请核对" />
          <span>
            {`这是 ${of} 年的报告，与 ${year} 年之间还隔着 ${yearsBetween(of, year)}。照它写，放在旁边的不是上年（${year - 1} 年）的数；有 ${year - 1} 年的报告，请用那一份。`}
          </span>
        </p>
      )}
      {mayFollow && (
        <p className={styles['follow']}>
          照它写 {year} 年的报告：机关、联系方式、开头一段（年份改为 {year}
          年）、小标题带过来，
          {otherYear === null
            ? '它的数列在各格旁边，上年结转逐列核对'
            : `它的数列在各格旁边，注明是${afterWord(otherYear)}的，供参考，不当作上年数来核对`}
          ；其他文字不自动照抄。
        </p>
      )}
    </Dialog>
  );
}

/** 2024 年和 2025 年 between 2023 and 2026; of many, the first and the last. */
function yearsBetween(of: number, year: number): string {
  const [first, last] = [of + 1, year - 1];
  if (first === last) return `${first} 年`;
  return `${first} 年${last - first > 1 ? '到' : '和'} ${last} 年`;
}

/** Changes listed; nobody reads a longer list, and the rest is on the pages. */
const MOST_CHANGES = 40;

/** What somebody changed in a 送审版 since it was written. */
function Changed({ changed }: { changed: readonly Difference[] }) {
  const more = changed.length - MOST_CHANGES;
  return (
    <section className={styles['exceptions']}>
      <h3>这份送审版在别处改过 {changed.length} 处，以现在看到的为准</h3>
      <p>表格和文字按改后的读；说明的原因、数字的来源、上年数等，取自文件里带的整份报告。</p>
      <ul>
        {changed.slice(0, MOST_CHANGES).map((difference) => (
          <li key={difference.id}>
            <StateMark state="warning" label="请核对" />
            <span>
              <b>{difference.place}</b>：{changeWords(closeUp(difference))}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>另有 {more} 处。</p>}
    </section>
  );
}

/** 125 格是空白；3 格没有读出数: only the parts that apply. */
function missingWords({ blank, notRead }: { blank: number; notRead: number }): string {
  const words = [blank > 0 ? `${blank} 格是空白` : '', notRead > 0 ? `${notRead} 格没有读出数` : ''];
  return words.filter((word) => word !== '').join('、');
}

/** `all` is how many cells the form has. */
function Exceptions({ receipt, all }: { receipt: Receipt; all: number }) {
  const { exceptions, leftOut, cellsRead } = receipt;
  return (
    <section className={styles['exceptions']}>
      <h3>
        {exceptions.length === 0
          ? `${cellsRead} 格的数都已读出`
          : `有 ${exceptions.length} 处要看，其余 ${readPlainly(receipt)} 格已读`}
      </h3>
      {cellsRead < all && (
        <p>另外 {missingWords(withoutNumber(receipt, all))}，一律空着，不当作 0，也不猜。</p>
      )}
      <Sentences sentences={exceptions.slice(0, MOST_SENTENCES)} />
      {exceptions.length > MOST_SENTENCES && (
        <details>
          <summary>另有 {exceptions.length - MOST_SENTENCES} 处要看</summary>
          <Sentences sentences={exceptions.slice(MOST_SENTENCES)} />
        </details>
      )}
      {leftOut.length > 0 && <LeftOutList leftOut={leftOut} />}
    </section>
  );
}

/** Sentences shown unfolded, so that the list of what was left out, below them, is still found. */
const MOST_SENTENCES = 20;

function Sentences({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <StateMark state="warning" label="请核对" />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
