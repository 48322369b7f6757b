import { BY_HAND } from './hand-filled';
import type { Merged } from './merge';

/** What another copy of a collection brings into this one, in a sentence. */
export function mergedWords({ arrivals, units, typed, ahead }: Merged): string {
  const counts = [
    arrivals.length > 0 && `新增文件 ${arrivals.length} 份`,
    units.length > 0 && `名册新增单位 ${units.length} 个`,
    typed.length > 0 &&
      `${BY_HAND}的数：${typed.map(({ file, cells }) => `${file} 多 ${cells} 格`).join('、')}`,
    ahead.length > 0 && `${ahead.length} 个单位用那一份的进度：${ahead.map(({ name }) => name).join('、')}`,
  ].filter((words) => words !== false);
  return counts.length > 0
    ? `${counts.join('；')}。`
    : `那一份里没有这里还没有的文件、单位、进度和${BY_HAND}的数；自己的话和名册里多写的，会并进来。`;
}
