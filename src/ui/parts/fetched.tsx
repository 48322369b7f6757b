import { useEffect, useState, type ComponentType } from 'react';

/**
 * A component that is fetched when it is first shown, and draws nothing until then. Not React's `lazy`, which would
 * hold it back for 0.3 s after the empty place was drawn. A failure is shown by CrashGuard, and the next time it is
 * shown it is fetched again.
 */
export function fetched<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  return function Fetched(props: Props) {
    const [Part, setPart] = useState(() => known);
    useEffect(() => {
      if (known !== null) return;
      load().then(
        (part) => {
          known = part;
          setPart(() => part);
        },
        // Thrown while drawing, so that CrashGuard shows it.
        (error: Error) =>
          setPart(() => {
            throw error;
          }),
      );
    }, []);
    return Part && <Part {...props} />;
  };
}
