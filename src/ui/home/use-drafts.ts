import { useCallback, useEffect, useState } from 'react';
import type { DraftListing, RemovedListing } from '../../editor/draft-listings';
import { clearLocalKeys } from '../../storage/local-keys';
import { forgetKept } from '../../desk/kept-in-page';
import type { CollectionListing } from '../../desk/collections';
import { useDesk } from '../context/desk-context';
import { useWorkspace } from '../context/workspace-context';

/** The drafts of this computer as Home shows them, updated when other windows change them. */
export interface Drafts {
  /** Latest first, without those never written in; null until they are read. */
  listed: DraftListing[] | null;
  /** The collections (年报审核), latest first; they hold reports of others. */
  collected: CollectionListing[];
  /** What went wrong, in one sentence. */
  trouble: string | null;
  /** What has just been done, in one sentence. */
  said: string | null;
  /** What was deleted while Home is shown; told at the top, with a button to take it back. */
  justRemoved: DraftListing[];
  /** All that was deleted and can be had back. */
  removed: RemovedListing[];
  putBack: (draft: Pick<DraftListing, 'id'>) => Promise<void>;
  remove: (draft: DraftListing) => Promise<void>;
  clear: () => Promise<void>;
}

const UNREADABLE = '浏览器没有让本页读取保存的报告。请刷新本页再试；仍然不行，请检查是否禁止了网站数据。';

const CLEARED_ELSEWHERE = '本机的报告、审核、历史版本和设置，已在另一个标签页中全部清除。';

/** The drafts as Home lists them, and what can be done with them there. */
export function useDrafts(): Drafts {
  const workspace = useWorkspace();
  const desk = useDesk();
  const [collected, setCollected] = useState<CollectionListing[]>([]);
  const [listed, setListed] = useState<DraftListing[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [said, setSaid] = useState(() => (workspace.isCleared() ? CLEARED_ELSEWHERE : null));
  const [justRemoved, setJustRemoved] = useState<DraftListing[]>([]);
  const [removed, setRemoved] = useState<RemovedListing[]>([]);

  const read = useCallback(async () => {
    const [list, bin] = await Promise.all([workspace.list(), workspace.removed()]);
    setTrouble(list.ok ? null : UNREADABLE);
    setListed(list.ok ? list.value.filter(({ summary }) => summary?.touched !== false) : []);
    setRemoved(bin.ok ? bin.value : []);
    const collections = await (await desk.collections()).list();
    setCollected(collections.ok ? collections.value : []);
  }, [workspace, desk]);

  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the list is read from storage: it is there only later
    void read();
    const readAgain = () => {
      if (document.visibilityState === 'visible') void read();
    };
    document.addEventListener('visibilitychange', readAgain);
    let isShown = true;
    let stopReading = () => {};
    void desk.collections().then((collections) => {
      if (isShown) stopReading = collections.onRead(() => void read());
    });
    const stop = workspace.onCleared(() => {
      setJustRemoved([]);
      setSaid(CLEARED_ELSEWHERE);
      void read();
    });
    return () => {
      document.removeEventListener('visibilitychange', readAgain);
      stop();
      isShown = false;
      stopReading();
    };
  }, [read, workspace, desk]);

  async function remove(draft: DraftListing): Promise<void> {
    const outcome = await workspace.remove(draft.id);
    if (!outcome.ok) {
      setTrouble('没有删掉：浏览器没有接受。请刷新本页再试。');
      return;
    }
    if (outcome.value) setJustRemoved((list) => [...list, draft]);
    setSaid(null);
    await read();
  }

  async function putBack(draft: Pick<DraftListing, 'id'>): Promise<void> {
    const back = await workspace.putBack(draft.id);
    if (back.ok) setJustRemoved((list) => list.filter(({ id }) => id !== draft.id));
    await read();
    if (!back.ok) setTrouble('没有恢复成：浏览器没有接受。请再点一次“恢复”。');
  }

  async function clear(): Promise<void> {
    const outcomes = [await workspace.clear(), await (await desk.collections()).clear()];
    clearLocalKeys();
    forgetKept();
    setJustRemoved([]);
    await read();
    if (outcomes.every(({ ok }) => ok)) setSaid('本机的报告、审核、历史版本和设置已全部清除。');
    else setTrouble('没有清除成：浏览器没有接受。请刷新本页再试，或者在浏览器设置里清除本网站的数据。');
  }

  return { listed, collected, trouble, said, justRemoved, removed, putBack, remove, clear };
}
