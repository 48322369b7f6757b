import { Button } from '../parts/button';
import styles from './home.module.css';
import { SamplePage } from './sample-page';
import type { WaysToBegin } from './ways';

/** Home before anything is written: one likely act, two others, and three reasons to trust the program. */
export function EmptyHome({ year, onBegin, onOpen, onFolder, onCollections, onExample }: WaysToBegin) {
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
          <li>
            <Button look="link" onClick={onOpen}>
              打开报告文件
            </Button>
            <span>
              去年的或写好的：Word
              文件、网页、文本、以前保存的，也可以拖到本页，或全选复制后在这里粘贴；几份一起选，列成一张审核表
            </span>
          </li>
          {onFolder && (
            <li>
              <Button look="link" onClick={onFolder}>
                审核一个文件夹
              </Button>
              <span>各单位报来的，一个单位一行：查出什么、谁没报</span>
            </li>
          )}
          <li>
            <Button look="link" onClick={onCollections}>
              年报审核
            </Button>
            <span>从名册开始收各单位的报告，分几轮审</span>
          </li>
          <li>
            <Button look="link" onClick={onExample}>
              看一个示例
            </Button>
            <span>虚构单位的四份：全零、一般、不平、大数</span>
          </li>
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
