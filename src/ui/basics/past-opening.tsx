import { paragraphsOf } from '../../report/text/paragraphs';
import { otherYearOf } from '../../report/last-year/last-year';
import { textLength } from '../../report/report';
import { Button } from '../parts/button';
import { useEditor, useView } from '../context/editor-context';
import { pastYear } from '../words/past-year';
import styles from '../prose/last-year/past-text.module.css';
import { lastYearsOpening } from '../../edits/last-years-opening';
import { plain } from '../../report/text/opening-gaps';

/** 去年的开头一段 (or 2022 年的): last year's opening shown below this year's, to replace it when asked. */
export function PastOpening() {
  const editor = useEditor();
  const reports = useView(({ draft }) => draft.lastYear.reports);
  const year = useView(({ draft }) => draft.year);
  const name = useView(({ report }) => report.agency);
  const text = useView(({ draft }) => draft.opening.text);
  const openings = reports.filter(({ opening = '' }) => opening !== '');
  return openings.map((report) => {
    const { opening = '' } = report;
    const now = lastYearsOpening(report, name, year);
    const past = pastYear(otherYearOf([report], year), '去年');
    const use = `用${past.within}的`;
    const label = year === null || report.year === null ? use : `${use}，年份改为 ${year} 年`;
    return (
      <details key={`${report.agency}${report.title}`} className={styles['past']}>
        <summary>
          {past.first}的开头一段{openings.length > 1 && `，${report.agency}`}{' '}
          <span className={styles['length']}>{textLength(opening)} 字</span>
        </summary>
        <div className={styles['part']}>
          {paragraphsOf(opening).map((paragraph, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the same paragraph may stand twice
            <p key={index}>{paragraph}</p>
          ))}
          {text !== null && plain(text) === plain(now) ? (
            <span className={styles['length']}>开头一段就是照它写的</span>
          ) : (
            <Button
              edits
              size="small"
              onClick={() => editor.change(`${use}开头一段`, [{ path: 'opening.text', after: now }])}
            >
              {label}
            </Button>
          )}
        </div>
      </details>
    );
  });
}
