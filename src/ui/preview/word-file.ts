import type { Block } from '../../blocks/block';
import { whenIdle } from '../parts/when-idle';
import type { LookChoice } from './remembered-choice';

/** Word's own type, so that what opens .docx on this machine is asked to. */
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The writer is a quarter of the program's size: it comes when the export page opens, ahead of the click. */
const loadWriter = () => import('../../files/docx/write');

/** Fetches the writer while nothing else happens. A failure is met again, and told, at the click. */
export function preloadWriter(): void {
  whenIdle(() => void loadWriter().catch(() => undefined));
}

/** The report as a Word file. */
export async function wordFile(
  blocks: readonly Block[],
  look: LookChoice,
  { title, agency }: { title: string; agency: string },
  now: Date,
): Promise<Blob> {
  const { writeDocx } = await loadWriter();
  const bytes = await writeDocx(blocks, { ...look, title, agency, writtenAt: now.toISOString() });
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX });
}
