import type { LetterBlock } from '../../blocks/block';
import type { Enclosed } from '../../files/docx/enclosed';
import { whenIdle } from '../browser/when-idle';
import type { LookChoice } from './remembered-choice';

/** Word's own type, so that what opens .docx on this machine is asked to. */
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The writer is a quarter of the program's size: it comes when the export page opens, ahead of the click. */
const loadWriter = () => import('../../files/docx/write');

/** Fetches the writer while nothing else happens. A failure is met again, and told, at the click. */
export function preloadWriter(): void {
  whenIdle(() => void loadWriter().catch(() => undefined));
}

/** A report or a letter as a Word file; with something enclosed as a 送审版. */
export async function wordFile(
  blocks: readonly LetterBlock[],
  { layout, shading }: Pick<LookChoice, 'layout' | 'shading'>,
  { title, agency }: { title: string; agency: string },
  now: Date,
  enclosed: Enclosed | null = null,
): Promise<Blob> {
  const { writeDocx } = await loadWriter();
  const writtenAt = now.toISOString();
  const bytes = await writeDocx(blocks, { layout, shading, title, agency, writtenAt, enclosed });
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX });
}
