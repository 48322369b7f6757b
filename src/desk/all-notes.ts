import type { Block } from '../blocks/block';
import type { Collection } from '../collection/collection';
import { collectionName } from '../collection/summary';
import type { UnitRow } from '../collection/unit-row';
import { openNote } from '../letters/open-note';
import { sentNote } from '../letters/sent-note';
import { lookAt } from './looked-at';
import type { Records } from './records';

/** The notes of a round, each beginning with its title; before them a page that says which of them were sent. */
export interface AllNotes {
  blocks: readonly Block[];
  /** How many of them were sent already, and how many are still to be. */
  sent: number;
  open: number;
}

/** The first page: whose note is as it was sent, and whose is not sent yet. */
function listOf(collection: Collection, sent: readonly string[], open: readonly string[]): Block[] {
  const lines = [
    ...(sent.length > 0 ? [`已退回的 ${sent.length} 个，与发出的一字不差：${sent.join('、')}。`] : []),
    ...(open.length > 0
      ? [`还没记为退回的 ${open.length} 个，是现在勾选的意见：${open.join('、')}。发出以后请记为退回。`]
      : []),
  ];
  return [
    { kind: 'title', section: 0, text: `${collectionName(collection)}意见` },
    ...lines.map((text): Block => ({ kind: 'paragraph', section: 0, role: 'body', text })),
  ];
}

/** Waits for a new task between two reports, so that the page stays responsive. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

/**
 * 各单位审核意见: the notes of units that have not answered, exactly as they were sent, and of those to be sent back
 * now. In the order of the roster. `today` is an ISO date.
 */
export async function allNotes(
  collection: Collection,
  rows: readonly UnitRow[],
  records: Records,
  today: string,
): Promise<AllNotes> {
  const byUnit = new Map(rows.map((row) => [row.id, row]));
  const blocks: Block[] = [];
  const sent: string[] = [];
  const open: string[] = [];
  for (const { id, name } of collection.roster) {
    const { standing, alikeSentences = 0 } = byUnit.get(id) ?? {};
    if (!standing) continue;
    const { state, current, paper, lastSending } = standing;
    if (state === 'returned' && lastSending) {
      sent.push(name);
      blocks.push(...sentNote(lastSending.note));
    }
    const about = state === 'paper' ? paper : current;
    if ((state !== 'received' && state !== 'resubmitted' && state !== 'paper') || !about) continue;
    // oxlint-disable-next-line no-await-in-loop -- one after another: each is a report to be read and checked
    const look = state === 'paper' ? { items: [] } : await lookAt(collection, standing, records);
    // oxlint-disable-next-line no-await-in-loop
    await breath();
    if (!look) continue;
    const { ticked, own, note } = openNote({
      collection,
      standing,
      about,
      found: look.items,
      alikeSentences,
      today,
    });
    if (ticked.length === 0 && own.trim() === '') continue;
    open.push(name);
    blocks.push(...note.blocks);
  }
  const all = sent.length + open.length;
  return {
    blocks: all === 0 ? [] : [...listOf(collection, sent, open), ...blocks],
    sent: sent.length,
    open: open.length,
  };
}
