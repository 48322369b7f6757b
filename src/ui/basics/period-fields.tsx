import { deadlineOf } from '../../format/agencies';
import { chineseDate, daysBetween, isoDate, isoDay, isRealDay, type IsoDate } from '../../report/dates/date';
import { legalDay } from '../../report/dates/deadline';
import { useEditor, useView } from '../context/editor-context';
import { SelectField, TextField } from '../parts/field';
import { useNow } from '../browser/now';
import styles from './basics.module.css';
import { FormRow } from '../parts/form-row';

/** The present form applies to reports on 2021 and later. */
const FIRST_YEAR = 2021;

/** 还有 8 天, 就是今天, 已过 3 天. */
function daysWords(days: number): string {
  if (days === 0) return '就是今天';
  return days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`;
}

/** 年度和期限: the year reported on, the local days and the legal one, with the days left to each. */
export function PeriodFields() {
  const today = isoDay(useNow());
  const year = useView((view) => view.draft.year);
  const kind = useView((view) => view.draft.agency.kind);
  const legal = useView((view) => legalDay(view.draft));
  return (
    <FormRow title="年度和期限">
      <div className={styles['columns']}>
        <div className={styles['third']}>
          <YearField year={year} thisYear={Number(today.slice(0, 4))} />
        </div>
        <div className={styles['third']}>
          <p className={styles['term']}>统计期限</p>
          <p className={styles['fixed']}>{year === null ? '选了年度才知道' : `${year}年1月1日至12月31日`}</p>
        </div>
        <div className={styles['third']}>
          <p className={styles['term']}>{deadlineOf(kind).statutory ? '法定期限' : '期限（默认）'}</p>
          <p className={styles['fixed']}>
            {kind === '' || legal === null
              ? `选了${kind === '' ? '机关类别' : '年度'}才知道`
              : `${chineseDate(legal)}，${daysWords(daysBetween(today, legal))}`}
          </p>
        </div>
        <div className={styles['third']}>
          <LocalDay path="submitBy" label="本地报送日期" today={today} />
        </div>
        <div className={styles['third']}>
          <LocalDay path="publishBy" label="本地公布日期" today={today} />
        </div>
      </div>
    </FormRow>
  );
}

function YearField({ year, thisYear }: { year: number | null; thisYear: number }) {
  const editor = useEditor();
  const years = new Set(year === null ? [] : [year]);
  for (let option = thisYear; option >= FIRST_YEAR; option--) years.add(option);
  const options = Array.from(years).sort((left, right) => right - left);
  return (
    <SelectField
      label="报告年度"
      name="year"
      value={year ?? ''}
      warning={year === null ? '文件里没有写明年份，请选择' : null}
      onChange={(event) => {
        const after = Number(event.target.value);
        if (after === 0) return;
        editor.change(`报告年度改为 ${after} 年`, [{ path: 'year', after }]);
      }}
    >
      {year === null && <option value="">请选择</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {option} 年
        </option>
      ))}
    </SelectField>
  );
}

function LocalDay({ path, label, today }: { path: 'submitBy' | 'publishBy'; label: string; today: IsoDate }) {
  const day = useView((view) => view.draft.dates[path]);
  const year = useView((view) => view.draft.year);
  const legal = useView((view) =>
    deadlineOf(view.draft.agency.kind).statutory ? legalDay(view.draft) : null,
  );
  // While a year is being typed, a date field holds 0002, 0020, 0202: these are not judged.
  const known = isRealDay(day) && day >= '2000-01-01';
  const warning = !known
    ? null
    : year !== null && day <= isoDate(year, 12, 31)
      ? `${year} 年还没有过完，请核对年份`
      : legal !== null && day > legal
        ? `晚于法定期限 ${chineseDate(legal)}`
        : null;
  return (
    <TextField
      name={`dates.${path}`}
      label={label}
      type="date"
      warning={warning}
      hint={known ? daysWords(daysBetween(today, day)) : '本地通知里的日期，没有可不填'}
    />
  );
}
