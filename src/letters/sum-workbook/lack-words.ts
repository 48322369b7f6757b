/** How a cell of the county that lacks somebody is written: 缺 how many units. */
export const lackWords = (lacks: number) => `—（缺${lacks}）`;
