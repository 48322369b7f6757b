import { gbt9704 } from './gbt9704';
import type { Layout } from './layout';
import { official } from './official';

/** 公文格式 (GB/T 9704—2012) and 模板格式 (as the State Council office's blank form). */
export type LayoutId = 'gbt9704' | 'official';

/** The two layouts by their ids. */
export const layouts: Readonly<Record<LayoutId, Layout>> = { gbt9704, official };
