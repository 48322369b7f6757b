import { useEffect, useState, type ComponentType } from 'react';

/**
 * A part of the page that is fetched when it is first shown; before it is there, nothing is. React's own `lazy`
 * would hold it back for 0.3 s after the empty place was drawn. A part that does not come, or breaks while it does,
 * is told by CrashGuard, and asked for again when it is shown again.
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
        // Thrown where the part is drawn, it is told like any other breakdown.
        (error: Error) =>
          setPart(() => {
            throw error;
          }),
      );
    }, []);
    return Part && <Part {...props} />;
  };
}
