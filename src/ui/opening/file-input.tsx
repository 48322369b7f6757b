import { useRef, type ReactNode } from 'react';

/** The kinds of file a report is read from. They are told by content; this only helps to find them. */
const KINDS = '.json,.docx,.html,.htm,.mht,.txt,.md';

/** Choosing files from the disk. `element` must stand somewhere on the page. */
export function useFileInput({
  label,
  several = false,
  onChoose,
}: {
  label: string;
  several?: boolean;
  onChoose: (files: File[]) => void;
}): { choose: () => void; element: ReactNode } {
  const input = useRef<HTMLInputElement>(null);
  const element = (
    <input
      ref={input}
      type="file"
      hidden
      multiple={several}
      aria-label={label}
      accept={KINDS}
      onChange={(event) => {
        const files = Array.from(event.target.files ?? []);
        // Else choosing the same file a second time would be no change.
        event.target.value = '';
        if (files.length > 0) onChoose(files);
      }}
    />
  );
  return { choose: () => input.current?.click(), element };
}
