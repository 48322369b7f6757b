import { Button } from '../parts/button';
import styles from './home.module.css';
import { SamplePage } from './sample-page';
import { otherWays, type WaysToBegin } from './ways-to-begin';

/** Home before anything is written: one likely act, all others, and three reasons to trust the program. */
export function EmptyHome(begin: WaysToBegin) {
  const { year, onBegin } = begin;
  return (
    <>
      <div>
        <h1>写一份政府信息公开工作年度报告</h1>
        <p className={styles['lead']}>按国办格式逐项填写，边填边核对，下载 Word 文件。</p>
        <p className={styles['begin']}>
          <Button look="primary" size="large" onClick={onBegin}>
            新建报告
          </Button>
        </p>
        <ul className={styles['otherWays']}>
          {otherWays(begin).map(({ name, what, act }) => (
            <li key={name}>
              <Button look="link" onClick={act}>
                {name}
              </Button>
              <span>{what}</span>
            </li>
          ))}
        </ul>
        <dl className={styles['promises']}>
          <div>
            <dt>格式与国办模板一致</dt>
            <dd>六个部分、三张表格，逐格照国办公开办函〔2021〕30号。</dd>
          </div>
          <div>
            <dt>边填边核对</dt>
            <dd>总计自动相加；勾稽不平，当时就指出是哪一格。</dd>
          </div>
          <div>
            <dt>不上传，不用账号</dt>
            <dd>内容只存在这台电脑上，别处看不到。</dd>
          </div>
        </dl>
      </div>
      <SamplePage year={year} />
    </>
  );
}
