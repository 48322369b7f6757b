import { reviewOf, type Arrival, type Collection } from '../collection/collection';
import { ownWords } from '../collection/own-words';
import { isSilenced } from '../collection/silenced';
import { withAlike } from '../collection/likeness';
import type { Standing } from '../collection/standing';
import { dayAfter } from '../report/dates/date';
import type { OpinionItem } from './opinion-item';
import { isOfBlanks } from './typed-by-hand';
import { alikeItem, unitNote, type UnitNote } from './unit-note';

/** A note to a unit as long as it is not sent. */
export interface OpenNote {
  /** All that can be remarked on, but for what the whole collection does not speak of. */
  items: readonly OpinionItem[];
  /** What the whole collection does not speak of (本批不提). */
  silenced: readonly OpinionItem[];
  /** Those of the items that are in the note. */
  ticked: readonly OpinionItem[];
  /** The reviewer's own words, a remark a line, with those meant for a file that this one takes the place of. */
  own: string;
  /** ISO date by which the next version would be due; empty where nobody said how many days it may take. */
  due: string;
  note: UnitNote;
  /** Whether the note has no remark (没有意见). */
  isEmpty: boolean;
}

/** What an open note is made of. */
export interface OpenNoteSource {
  collection: Collection;
  standing: Standing;
  /** The report that counts, or what is reviewed on paper. */
  about: Arrival;
  /** What was found in it; nothing on paper. */
  found: readonly OpinionItem[];
  /** How many sentences it has in common with another unit's; 0 where that is not worth asking. */
  alikeSentences: number;
  /** ISO date, from which the days for a new version count. */
  today: string;
}

/** The note a unit would be sent now: what was found and is ticked, and the reviewer's own words. */
export function openNote(source: OpenNoteSource): OpenNote {
  const { collection, standing, about, found, alikeSentences, today } = source;
  const { unit, round } = standing;
  const review = reviewOf(collection, unit.id);
  const ticks = review.ticks[about.id] ?? {};
  const all = withAlike(found, alikeSentences > 0 ? [alikeItem({ sentences: alikeSentences })] : []);
  const items = all.filter(({ id }) => !isSilenced(collection.silenced, id));
  const ticked = items.filter(({ id, usual }) => ticks[id] ?? (usual && !(about.byHand && isOfBlanks(id))));
  const own = ownWords(collection, unit, about);
  const { resubmitDays } = collection.settings;
  const due = /^\d{1,3}$/.test(resubmitDays) ? dayAfter(today, Number(resubmitDays)) : '';
  return {
    items,
    silenced: all.filter((item) => !items.includes(item)),
    ticked,
    own,
    due,
    isEmpty: ticked.length === 0 && own.trim() === '',
    note: unitNote({ collection, unit, round, about, items: ticked, own, due }),
  };
}
