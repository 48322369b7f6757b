import type { IndicatorId } from '../format/indicators';
import { itemised, type Item, type Numbers, type Recipe } from './sentence-recipe';

interface Kind {
  id: IndicatorId;
  name: string;
  unit: string;
}

/** 「发布政策解读5篇，没有…」 of those that are filled in. */
function counted(n: Numbers, verb: string, kinds: readonly Kind[]): string {
  const items = kinds.flatMap(({ id, name, unit }): Item[] => {
    const value = n.indicator(id);
    return value === null ? [] : [{ name, value, unit }];
  });
  const told = itemised(items);
  return told === '' ? `没有${verb}${items.map(({ name }) => name).join('、')}` : `${verb}${told}`;
}

const usual = (
  id: string,
  name: string,
  places: Recipe['places'],
  verb: string,
  kinds: readonly Kind[],
): Recipe => ({
  id,
  name,
  places,
  cells: [],
  someOf: kinds.map((kind) => kind.id),
  make: (n) => counted(n, verb, kinds),
});

function trainings(n: Numbers): string | null {
  const held = n.indicator('trainings');
  const trained = n.indicator('trained');
  if (held === 0) return (trained ?? 0) > 0 ? null : '没有举办政府信息公开培训';
  if (held === null) return trained === 0 ? null : `参加政府信息公开培训${trained}人次`;
  return `举办政府信息公开培训${held}场${trained === null || trained === 0 ? '' : `，参加${trained}人次`}`;
}

/** 解读、平台、培训 and what belongs to 六、: from 附加统计项 alone. */
export const workRecipes: readonly Recipe[] = [
  usual('interpretations', '政策解读', ['disclosure'], '发布', [
    { id: 'interpretations', name: '政策解读材料', unit: '篇' },
  ]),
  usual('responses', '回应关切', ['disclosure'], '回应', [{ id: 'responses', name: '公众关切', unit: '次' }]),
  usual('platforms', '平台和专区', ['platform'], '设有', [
    { id: 'platforms', name: '政府信息公开平台', unit: '个' },
    { id: 'serviceCorners', name: '政务公开专区', unit: '个' },
  ]),
  {
    id: 'trainings',
    name: '培训',
    places: ['supervision', 'problems'],
    cells: [],
    someOf: ['trainings', 'trained'],
    make: trainings,
  },
  usual('proposals', '建议和提案', ['others'], '承办', [
    { id: 'deputies', name: '人大代表建议', unit: '件' },
    { id: 'proposals', name: '政协提案', unit: '件' },
  ]),
  {
    id: 'nothingElse',
    name: '没有其他事项',
    places: ['others'],
    cells: [],
    make: () => '没有其他需要报告的事项',
  },
];
