import { useCallback, useEffect, useRef, useState } from 'react';
import { newCollection } from '../../collection/collection';
import type { CollectionListing } from '../../desk/collections';
import { reportYear } from '../../report/empty-draft';
import { timeWords, useNow } from '../browser/now';
import { useCollections, WithCollections } from './collections-context';
import { Button } from '../parts/button';
import { Trouble } from '../parts/trouble';
import { collectionHref, goToHref, rosterHref } from '../route';
import { Band } from '../shell/band';
import { listedName, stateTally } from './listing-words';
import styles from './collections.module.css';

/** The list of collections (年报审核) on this computer. */
export function CollectionsPage() {
  return (
    <WithCollections>
      <CollectionList />
    </WithCollections>
  );
}

function CollectionList() {
  const collections = useCollections();
  const now = useNow();
  const heading = useRef<HTMLHeadingElement>(null);
  const [listed, setListed] = useState<CollectionListing[] | null>(null);
  const [removed, setRemoved] = useState<CollectionListing[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const year = reportYear(now);

  const read = useCallback(async () => {
    const list = await collections.list();
    if (list.ok) setListed(list.value);
    else setTrouble('浏览器没有让本页读取保存的审核。请刷新本页再试。');
  }, [collections]);
  useEffect(() => {
    document.title = '年报审核 · 年报助手';
    heading.current?.focus({ preventScroll: true });
    // oxlint-disable-next-line react/set-state-in-effect -- the list is read from storage: it is there only later
    void read();
    const stops = [collections.onCleared(() => void read()), collections.onRead(() => void read())];
    return () => {
      for (const stop of stops) stop();
    };
  }, [collections, read]);

  const begin = async () => {
    goToHref(rosterHref((await collections.create(newCollection(year, ''))).id));
  };
  const remove = async (listing: CollectionListing) => {
    const outcome = await collections.remove(listing.id);
    if (outcome.ok && outcome.value) setRemoved((list) => [...list, listing]);
    if (!outcome.ok) setTrouble('没有删掉：浏览器没有接受。请刷新本页再试。');
    await read();
  };
  const putBack = async ({ id }: CollectionListing) => {
    const back = await collections.putBack(id);
    if (back.ok) setRemoved((list) => list.filter((one) => one.id !== id));
    else setTrouble('没有恢复成：浏览器没有接受。请再点一次。');
    await read();
  };
  return (
    <>
      <Band>{null}</Band>
      <main className={styles['main']} id="main">
        <div className={styles['head']}>
          <h1 ref={heading} tabIndex={-1}>
            年报审核
          </h1>
          <Button look="primary" onClick={() => void begin()}>
            新建 {year} 年审核
          </Button>
        </div>
        <p className={styles['lead']}>
          收各单位报来的年度报告：一个单位一行，查出什么、退回几轮、谁没报，都存在这台电脑上。
        </p>
        <Trouble words={trouble} />
        <output>
          {removed.map((listing) => (
            <span key={listing.id} className={styles['removed']}>
              已删除“{listedName(listing)}”，至少留 7 天。
              <Button size="small" onClick={() => void putBack(listing)}>
                撤销删除
              </Button>
            </span>
          ))}
        </output>
        {listed?.length === 0 && <p className={styles['empty']}>还没有审核。</p>}
        <ul className={styles['list']}>
          {(listed ?? []).map((listing) => (
            <li key={listing.id}>
              <div>
                <h2>
                  <a href={collectionHref(listing.id)}>{listedName(listing)}</a>
                </h2>
                <p>{stateTally(listing)}</p>
                <p className={styles['quiet']}>
                  上次保存：{timeWords(listing.savedAt, now, '今天 ')}；
                  {listing.inFileAt
                    ? `存到文件：${timeWords(listing.inFileAt, now, '今天 ')}`
                    : '还没有保存到文件'}
                </p>
              </div>
              <Button
                look="link"
                aria-label={`删除 ${listedName(listing)}`}
                onClick={() => void remove(listing)}
              >
                删除
              </Button>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
