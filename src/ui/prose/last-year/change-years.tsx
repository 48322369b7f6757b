import { useState } from 'react';
import { yearChanges, yearPlaces, type WordedPage, type YearPlace } from '../../../edits/year-changes';
import { Button } from '../../parts/button';
import { Checkbox } from '../../parts/choice';
import { Dialog } from '../../parts/dialog';
import { useEditor, useFollowingView } from '../../context/editor-context';
import styles from './change-years.module.css';
import type { Done } from '../../context/tell-done';

interface Offer {
  from: number;
  to: number;
  count: number;
}

const sameOffers = (left: readonly Offer[], right: readonly Offer[]) =>
  JSON.stringify(left) === JSON.stringify(right);

/** 把 2024 年改为 2025 年（n 处）: for words of an earlier year; every place is shown before it acts. */
export function ChangeYears({ id, onDone }: { id: WordedPage; onDone: (done: Done) => void }) {
  const editor = useEditor();
  const offers = useFollowingView(({ draft }) => {
    const to = draft.year;
    if (to === null) return [];
    const earlier = [to - 1, ...draft.lastYear.reports.map(({ year }) => year)].filter(
      (year): year is number => year !== null && year < to,
    );
    return Array.from(new Set(earlier), (from): Offer => {
      const places = yearPlaces(draft, id, from, to);
      return { from, to, count: places.filter(({ reason }) => reason === null).length };
    }).filter(({ count }) => count > 0);
  }, sameOffers);
  const [asking, setAsking] = useState<(Offer & { places: YearPlace[] }) | null>(null);

  const begin = (offer: Offer) => {
    editor.commitTyping();
    setAsking({ ...offer, places: yearPlaces(editor.draft(), id, offer.from, offer.to) });
  };
  const change = ({ from, to }: Offer, places: readonly YearPlace[]) => {
    setAsking(null);
    const label = `把 ${from} 年改为 ${to} 年（${places.length} 处）`;
    editor.change(label, yearChanges(editor.draft(), id, places, to));
    onDone({ label, words: `已把 ${places.length} 处 ${from} 年改为 ${to} 年，数没有改。` });
  };
  return (
    <>
      {offers.map((offer) => (
        <Button key={offer.from} edits size="small" onClick={() => begin(offer)}>
          把 {offer.from} 年改为 {offer.to} 年（{offer.count} 处）
        </Button>
      ))}
      {asking && (
        <ListYears
          {...asking}
          onChange={(chosen) => change(asking, chosen)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

function ListYears({
  from,
  to,
  places,
  onChange,
  onClose,
}: {
  from: number;
  to: number;
  places: readonly YearPlace[];
  onChange: (chosen: readonly YearPlace[]) => void;
  onClose: () => void;
}) {
  const [chosen, setChosen] = useState(() => places.filter(({ reason }) => reason === null));
  const tick = (place: YearPlace, ticked: boolean) =>
    setChosen(places.filter((other) => (other === place ? ticked : chosen.includes(other))));
  return (
    <Dialog
      title={`把 ${from} 年改为 ${to} 年`}
      onClose={onClose}
      actions={
        <>
          <Button look="link" onClick={onClose}>
            取消
          </Button>
          <Button edits look="primary" disabled={chosen.length === 0} onClick={() => onChange(chosen)}>
            改勾选的 {chosen.length} 处
          </Button>
        </>
      }
    >
      <p>只改年份，句子里的数不动。没有勾的多半不该改，要改的可以勾上。</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by key */}
      <section className={styles['box']} tabIndex={0} aria-label="写着这个年份的各处">
        <ul>
          {places.map((place) => {
            const [before, year, after] = place.sentence;
            return (
              <li key={`${place.field} ${place.at}`}>
                <Checkbox ofPage checked={chosen.includes(place)} onTick={(ticked) => tick(place, ticked)}>
                  {before}
                  <mark>{year}</mark>
                  {after}
                </Checkbox>
                {place.reason !== null && <small>{place.reason}</small>}
              </li>
            );
          })}
        </ul>
      </section>
    </Dialog>
  );
}
