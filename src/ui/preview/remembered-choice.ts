import type { LayoutId } from '../../files/docx/layouts';
import type { DocxKind } from '../../files/docx/review-copy';

/** What the Word file is for and how it is to look. */
export interface LookChoice {
  kind: DocxKind;
  layout: LayoutId;
  shading: boolean;
}

const KEY = 'nianbao.export';
/** 发布版 by default, because a 送审版 published by mistake would reveal the whole draft. */
const usual: LookChoice = { kind: 'publish', layout: 'gbt9704', shading: true };

/** What was chosen last on this computer; 发布版 in 公文格式 with the form's fill where nothing is known or storage is shut. */
export function rememberedLook(): LookChoice {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return usual;
    const { kind, layout, shading } = kept as Record<string, unknown>;
    return {
      kind: kind === 'review' ? 'review' : 'publish',
      layout: layout === 'official' ? 'official' : 'gbt9704',
      shading: typeof shading === 'boolean' ? shading : true,
    };
  } catch {
    return usual;
  }
}

/** Keeps the look for next time, where the browser lets it. */
export function rememberLook(look: LookChoice): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(look));
  } catch {
    // With a full or blocked storage only the choice is lost.
  }
}
