import { useRef, type ReactNode } from 'react';
import { readEndings } from '../../files/accepted';
import { filesOfFolder } from './folder-files';

/** The endings of readable files, for the file dialog only: what a file is, is decided by its content. */
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
        const files = folder ? filesOfFolder(chosen) : chosen;
        // Otherwise choosing the same file again would fire no change event.
        event.target.value = '';
        // A folder without reports is passed on too: the page that lists them says so.
        if (files.length > 0 || folder) onChoose(files);
      }}
    />
  );
  return { choose: () => input.current?.click(), element };
}
