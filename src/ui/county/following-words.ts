import type { Following } from '../../collection/sum/follow-sum';

/** Whether there is anything of it to tell. */
export function tellsSomething({ values, own, sentences, stuck, edited, lost }: Following): boolean {
  return values.length + own.length + sentences.length + stuck.length + edited.length > 0 || lost !== null;
}

/** 3 格、2 句: how much of a county's report is other than its sum. */
export function followingWords({ values, own, sentences, stuck, edited, lost }: Following): string {
  const cells = values.length + own.length;
  const told = sentences.length + stuck.length + edited.length + (lost ? 1 : 0);
  return [cells > 0 ? `${cells} 格` : '', told > 0 ? `${told} 句` : '']
    .filter((part) => part !== '')
    .join('、');
}
