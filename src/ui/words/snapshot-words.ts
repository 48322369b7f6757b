import type { SnapshotReason } from '../../saving/snapshots';

/** Why a snapshot was taken, in a few words. */
export function reasonWords(why: SnapshotReason | null): string {
  if (!why) return '程序存的';
  if (why.kind === 'opened') return '打开时';
  if (why.kind === 'worked') return '写作中，每 10 分钟一份';
  if (why.kind === 'refused') return '别的标签页在写，这里没能存进去的内容';
  if (why.kind === 'overwritten') return `文件“${why.label}”被这里覆盖之前的内容`;
  return `“${why.label}”之前`;
}
