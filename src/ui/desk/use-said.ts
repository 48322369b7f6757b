import { useEffect, useState } from 'react';
import type { CollectionSession } from '../../desk/collection-session';

/** A sentence on what was just done; it goes with the next change of the collection or the next page. */
export function useSaid(session: Pick<CollectionSession, 'subscribe'>): [string, (said: string) => void] {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const forget = () => setSaid('');
    const unsubscribe = session.subscribe(forget);
    window.addEventListener('hashchange', forget);
    return () => {
      unsubscribe();
      window.removeEventListener('hashchange', forget);
    };
  }, [said, session]);
  return [said, setSaid];
}
