import type { CollectionListing } from '../../desk/collections';
import { timeWords } from '../browser/now';
import { ButtonLink } from '../parts/button';
import { collectionHref, collectionsHref } from '../route';
import { listedName, stateTally } from './listing-words';
import styles from './collections.module.css';

/** More collections than these are behind the link to all of them. */
const MOST_CARDS = 3;

/** The collections on Home, a card each, the latest first. */
export function CollectionCards({ listed, now }: { listed: readonly CollectionListing[]; now: Date }) {
  return (
    <section className={styles['cards']} aria-labelledby="collections-here">
      <h2 id="collections-here">年报审核</h2>
      <ul className={styles['list']}>
        {listed.slice(0, MOST_CARDS).map((listing) => {
          const name = listedName(listing);
          return (
            <li key={listing.id}>
              <div>
                <h3>{name}</h3>
                <p>{stateTally(listing)}</p>
                <p className={styles['quiet']}>上次保存：{timeWords(listing.savedAt, now, '今天 ')}</p>
              </div>
              <ButtonLink href={collectionHref(listing.id)} aria-label={`继续审核 ${name}`}>
                继续审核
              </ButtonLink>
            </li>
          );
        })}
      </ul>
      <p>
        <a href={collectionsHref}>全部审核、新建审核</a>
      </p>
    </section>
  );
}
