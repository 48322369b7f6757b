import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Collections } from '../../desk/collections';
import { useDesk } from '../context/desk-context';

const CollectionsContext = createContext<Collections | null>(null);

/** Shows pages of collections once these are fetched. */
export function WithCollections({ children }: { children: ReactNode }) {
  const desk = useDesk();
  const [collections, setCollections] = useState(() => desk.loaded());
  useEffect(() => {
    void desk.collections().then(setCollections);
  }, [desk]);
  return (
    collections && <CollectionsContext.Provider value={collections}>{children}</CollectionsContext.Provider>
  );
}

/** The collections (年报审核) of this computer. */
export function useCollections(): Collections {
  const collections = useContext(CollectionsContext);
  if (!collections) throw new Error('No collections here');
  return collections;
}
