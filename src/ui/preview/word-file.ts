import type { LetterBlock } from '../../blocks/block';
import type { Enclosed } from '../../files/docx/enclosed';
import { whenIdle } from '../browser/when-idle';
import type { LookChoice } from './remembered-choice';

/** The media type of .docx (ECMA-376). */
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The writer is a quarter of the program's size, so it is fetched when the export page opens, ahead of the click. */
const loadWriter = () => import('../../files/docx/write');

/** Fetches the writer at an idle moment. A failure is ignored here; the click tries again and reports it. */
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
