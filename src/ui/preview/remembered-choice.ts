import type { LayoutId } from '../../files/docx/layouts';

/** How the Word file is to look. */
export interface LookChoice {
  layout: LayoutId;
  shading: boolean;
}

const KEY = 'nianbao.export';
const usual: LookChoice = { layout: 'gbt9704', shading: true };

/** The look chosen last on this computer; 公文格式 with the form's fill where none is known or storage is shut. */
export function rememberedLook(): LookChoice {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return usual;
    const { layout, shading } = kept as Record<string, unknown>;
    return {
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
    // A full or closed storage costs the choice, nothing else.
  }
}
