import { useRef, type ReactNode } from 'react';
import { readEndings } from '../../files/accepted';
import { mayBeReport } from './folder-files';

/** The kinds of file a report is read from. They are told by content; this only helps to find them. */
const KINDS = readEndings.map((ending) => `.${ending}`).join();

/** Choosing files from the disk. `element` must stand somewhere on the page. */
export function useFileInput({
  label,
  several = false,
  folder = false,
  onChoose,
}: {
  label: string;
  several?: boolean;
  /** Whether a folder is chosen, with all that is in it. */
  folder?: boolean;
  onChoose: (files: File[]) => void;
}): { choose: () => void; element: ReactNode } {
  const input = useRef<HTMLInputElement>(null);
  const element = (
    <input
      ref={input}
      type="file"
      hidden
      multiple={several}
      {...(folder ? { webkitdirectory: '' } : {})}
      aria-label={label}
      accept={KINDS}
      onChange={(event) => {
        const chosen = Array.from(event.target.files ?? []);
        const files = folder ? chosen.filter(({ name }) => mayBeReport(name)) : chosen;
        // Else choosing the same file a second time would be no change.
        event.target.value = '';
        // A folder without any report is told so on the page that would list them.
        if (files.length > 0 || folder) onChoose(files);
      }}
    />
  );
  return { choose: () => input.current?.click(), element };
}
