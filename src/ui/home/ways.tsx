import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import styles from './home.module.css';

export interface WaysToBegin {
  /** The year a new report would be about. */
  year: number;
  onBegin: () => void;
  onOpen: () => void;
  /** null where the browser cannot choose a folder. */
  onFolder: (() => void) | null;
  onCollections: () => void;
  onExample: () => void;
}

/** Ways to begin beside the drafts, and what becomes of what is written here. */
export function Ways({
  year,
  onBegin,
  onOpen,
  onFolder,
  onCollections,
  onExample,
  onClear,
}: WaysToBegin & { onClear: () => void }) {
  const ways = [
    { name: '新建报告', what: `从空白的官方格式开始写 ${year} 年报告`, act: onBegin },
    {
      name: '打开报告文件',
      what: '去年的或写好的：Word 文件、PDF、表格、网页、文本、以前保存的，也可以拖到本页，或全选复制后在这里粘贴；几份一起选，列成一张审核表',
      act: onOpen,
    },
    ...(onFolder
      ? [{ name: '审核一个文件夹', what: '各单位报来的，一个单位一行：查出什么、谁没报', act: onFolder }]
      : []),
    { name: '年报审核', what: '从名册开始收各单位的报告，分几轮审，或接着上次的', act: onCollections },
    { name: '看一个示例', what: '虚构单位的四份：全零、一般、不平、大数', act: onExample },
  ];
  return (
    <div>
      <ul className={styles['ways']}>
        {ways.map(({ name, what, act }) => (
          <li key={name}>
            <button type="button" className={styles['way']} onClick={act}>
              <span>
                <b>{name}</b>
                <span>{what}</span>
              </span>
              <Icon name="next" />
            </button>
          </li>
        ))}
      </ul>
      <p className={styles['local']}>
        <b>内容只存在这台电脑的这个浏览器里。</b>
        换电脑、清理浏览器之前，请先保存到文件；在无痕窗口里写的，关掉窗口就没有了。
      </p>
      <Wipe onClear={onClear} />
    </div>
  );
}

/** Asks to delete everything of this computer. */
export function Wipe({ onClear }: { onClear: () => void }) {
  return (
    <p className={styles['wipe']}>
      <Button look="link" onClick={onClear}>
        清除本机全部数据
      </Button>
    </p>
  );
}
