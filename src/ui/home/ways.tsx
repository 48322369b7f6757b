import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import styles from './home.module.css';
import { otherWays, type WaysToBegin } from './ways-to-begin';

/** Ways to begin beside the drafts, and what becomes of what is written here. */
export function Ways({ onClear, ...begin }: WaysToBegin & { onClear: () => void }) {
  const { year, onBegin } = begin;
  const ways = [
    { name: '新建报告', what: `从空白的官方格式开始写 ${year} 年报告`, act: onBegin },
    ...otherWays(begin),
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
