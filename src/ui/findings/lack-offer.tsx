import { isLack, withLackChecked } from '../../checks/file/lacks';
import type { Finding } from '../../checks/finding';
import { Button } from '../parts/button';
import { useEditor } from '../context/editor-context';

/** The button 已核对 at a finding about what an opened file lacked. Draws nothing at any other finding. */
export function LackOffer({ finding }: { finding: Finding }) {
  const editor = useEditor();
  if (!isLack(finding)) return null;
  return (
    <Button
      edits
      size="small"
      look="quiet"
      aria-label={`已核对：${finding.title}`}
      onClick={() =>
        editor.change(`已核对：${finding.title}`, [
          { path: 'reading.lacks', after: withLackChecked(editor.draft().reading, finding) },
        ])
      }
    >
      已核对
    </Button>
  );
}
