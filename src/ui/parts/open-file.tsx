import { useRef, useState, type ReactNode } from 'react';
import { readJson } from '../../files/json/read';
import type { Draft } from '../../report/draft';
import { readTextFile } from '../../storage/disk';
import { goToHref, stepHref } from '../route';
import { Button } from './button';
import { Dialog } from './dialog';
import { useWorkspace } from './workspace-context';

type Opened = { ok: true; draft: Draft } | { ok: false; message: string };

/** Takes a report out of a file someone chose or dropped, or says in one sentence why it cannot. */
async function readReportFile(file: File): Promise<Opened> {
  const read = await readTextFile(file);
  if (!read.ok && read.failure === 'tooLarge')
    return { ok: false, message: '这份文件超过 50 MB，不像是报告文件，没有打开。' };
  if (!read.ok)
    return { ok: false, message: '这份文件读不出来，可能已经移走，或者正被别的程序占用。请再选一次。' };
  // Kinds of file a clerk may well have at hand get a plainer answer than “not JSON”.
  if (/\.(docx?|wps|pdf|html?|xlsx?|et|txt|md|zip|png|jpe?g)$/i.test(file.name)) {
    return {
      ok: false,
      message: '这里打开的是用“保存到文件”存下的 .json 报告文件，现在还读不了 Word、PDF、网页等别的文件。',
    };
  }
  const json = readJson(read.text);
  return json.ok ? { ok: true, draft: json.report.draft } : json;
}

/** Opening a report file as a new draft. `element` must stand somewhere on the page. */
export interface OpenFile {
  choose: () => void;
  open: (file: File) => void;
  element: ReactNode;
}

export function useOpenFile(): OpenFile {
  const workspace = useWorkspace();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ name: string; message: string } | null>(null);

  async function open(file: File): Promise<void> {
    const opened = await readReportFile(file);
    if (opened.ok) goToHref(stepHref(workspace.createFrom(opened.draft), 'basics'));
    else setRefused({ name: file.name, message: opened.message });
  }

  const element = (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="选择报告文件"
        accept=".json,application/json"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Else choosing the same file a second time would be no change.
          event.target.value = '';
          if (file) void open(file);
        }}
      />
      {refused && (
        <Dialog
          title="没有打开"
          onClose={() => setRefused(null)}
          actions={
            <Button look="primary" onClick={() => setRefused(null)}>
              知道了
            </Button>
          }
        >
          <p>
            <b>{refused.name}</b>
          </p>
          <p>{refused.message}</p>
        </Dialog>
      )}
    </>
  );
  return { choose: () => input.current?.click(), open: (file) => void open(file), element };
}
