import { factsOf, newArrival } from '../collection/arriving';
import type { Arrival, Collection, Unit } from '../collection/collection';
import { addUnits, changeSettings, takeIn, type Step } from '../collection/commands';
import { commonYear } from '../collection/common-year';
import { standingsOf } from '../collection/standing';
import { newId } from '../storage/new-id';
import type { UnreadMark } from '../storage/unread-mark';
import type { ReadReport } from '../files/read';
import { codeOfFile, GONE } from './file-bytes';
import { brokenOffWords, intakeWords } from './intake-words';
import { paced, SHOW_MS } from './paced';
import { beginReading, type Reading } from './reading/readings';
import type { Records } from './records';
import { senderUnits } from './sender-units';

/** How far the files chosen together have been read. */
export interface IntakeState {
  total: number;
  done: number;
  isRunning: boolean;
  /** 停止 was said, and what was under way is not through yet. */
  isStopping: boolean;
  /** Whether this year's are among those that are still being read. */
  isReceiving: boolean;
  /** A sentence on the result once all are read; empty for none. */
  said: string;
}

/** Taking files into the open collection: a folder or files, any number of times. */
export interface Intake {
  state: () => IntakeState;
  subscribe: (listener: () => void) => () => void;
  /** Reads files and takes them in, or puts them beside as last year's. Files chosen earlier are read first. */
  take: (files: readonly File[], asLastYear: boolean) => Promise<void>;
  /** 停止: what is read is kept, the rest is not read. */
  stop: () => void;
  /** What is said was read: it is said no more, nor when the collection is opened again. */
  dismiss: () => void;
  /** Files were taken back, or put in again: what was said of them holds no more. */
  movedBack: () => void;
  /** Stops as well; that not all was read is said when the collection is opened again. */
  leave: () => void;
}

interface Surroundings {
  collection: () => Collection;
  perform: (step: Step) => void;
  /** Called before files change the collection. */
  onBegin: () => void;
  records: Records;
  clock: () => Date;
  unread: UnreadMark;
  /** Stores what was taken in; false where that is not possible, or another window writes the collection now. */
  store: () => Promise<boolean>;
}

/** When so few are left, what waits for the table is shown, so that it is checked while these are read. */
const LAST_FEW = 5;

const breath = () => new Promise((resolve) => setTimeout(resolve));

/** Whether a file came before: of one that was read its report says so, of another scan under the same name its bytes. */
const isSame = (one: Arrival, other: Arrival) =>
  !one.removed &&
  one.file === other.file &&
  one.asLastYear === other.asLastYear &&
  one.checkCode === other.checkCode &&
  one.refused === other.refused &&
  // A collection of an earlier version knows no bytes.
  (one.refused === '' ||
    [one.contentCode, other.contentCode].includes('') ||
    one.contentCode === other.contentCode);

/** Takes files in. With a file, the row goes that only said that it was gone when it was chosen before. */
function takeInThere(arrivals: readonly Arrival[], intake: string): Step {
  const step = takeIn(arrivals, intake);
  const there = new Set(arrivals.filter(({ refused }) => refused !== GONE).map(({ file }) => file));
  const isGone = ({ file, refused }: Arrival) => refused === GONE && there.has(file);
  return {
    ...step,
    apply: (collection) =>
      step.apply({ ...collection, arrivals: collection.arrivals.filter((one) => !isGone(one)) }),
  };
}

/** Takes files into a collection. */
export function createIntake({
  collection,
  perform,
  onBegin,
  records,
  clock,
  unread: mark,
  store,
}: Surroundings): Intake {
  const left = mark.left();
  const brokenOff = left ? brokenOffWords(left.chosen) : '';
  /** The roster of those who sent something when not all was read: as long as nobody changes it the rest goes on with it. */
  let unfinished = left?.ofSenders ? collection().roster : null;
  let state: IntakeState = {
    total: 0,
    done: 0,
    isRunning: false,
    isStopping: false,
    isReceiving: false,
    said: brokenOff,
  };
  let readings: readonly Reading[] = [];
  let running: Promise<void> = Promise.resolve();
  /** The last time that this year's files were chosen. */
  let receiving: Promise<void> | null = null;
  let isLeft = false;
  /** How often 停止 was said: whatever was chosen before the last time is not read. */
  let stops = 0;
  /** Not read of all that was chosen since nothing was being read. */
  let unreadInAll = 0;
  const listeners = new Set<() => void>();

  const hasNoRoster = () => collection().roster.length === 0 || collection().roster === unfinished;

  function show(change: Partial<IntakeState>): void {
    state = { ...state, ...change };
    for (const listener of Array.from(listeners)) listener();
  }

  /** Keeps what was read of a file; null where the same was taken in before, or is among those that `wait` to be. */
  async function arrivalOf(
    file: File,
    read: ReadReport,
    intake: string,
    asLastYear: boolean,
    wait: readonly Arrival[],
  ): Promise<Arrival | null> {
    const known = { id: newId(), file: file.name, at: clock().toISOString(), intake, asLastYear };
    const facts = factsOf(read);
    const arrival = newArrival(known, read.ok ? facts : { ...facts, contentCode: await codeOfFile(file) });
    if ([...collection().arrivals, ...wait].some((other) => isSame(other, arrival))) return null;
    if (read.ok) await records.keep(arrival.id, read);
    return arrival;
  }

  async function takeNow(files: readonly File[], asLastYear: boolean, isStopped: boolean): Promise<void> {
    const intake = newId();
    // Without a roster the units are those that send something.
    const isOfSenders = !asLastYear && hasNoRoster();
    const unitsOf = isOfSenders ? senderUnits() : () => [];
    /** Of which no units are made yet. */
    let newcomers: readonly Arrival[] = isOfSenders ? collection().arrivals : [];
    let again = 0;
    let unread = 0;
    let other = 0;
    const mine = new Set<string>();
    let done = 0;
    let wait: readonly Arrival[] = [];
    function newUnits(of: Collection): readonly Unit[] {
      const senders = newcomers;
      newcomers = [];
      return unitsOf(of, senders);
    }
    const table = paced(() => {
      if (wait.length > 0) {
        const step = takeInThere(wait, intake);
        newcomers = [...newcomers, ...wait];
        wait = [];
        const taken = step.apply(collection());
        // Checked for a year that is not theirs they would all be checked again at the end.
        const units = commonYear(taken) === taken.year ? newUnits(taken) : [];
        perform({ ...step, apply: () => (units.length > 0 ? addUnits(units).apply(taken) : taken) });
      }
      show({ done: state.done + done });
      done = 0;
    }, SHOW_MS);
    onBegin();
    // What was chosen after 停止 is read.
    if (!isStopped) show({ isStopping: false });
    const begun = files.map((file) => ({
      file,
      reading: isStopped ? null : beginReading(file.name, file, true),
    }));
    readings = begun.flatMap(({ reading }) => reading ?? []);
    let behind = files.length;
    for (const { file, reading } of begun) {
      behind--;
      const found = reading && (await reading.read);
      if (found === null) {
        // That it is stopping is shown before the table takes what came last.
        if (unread === 0) await breath();
        unread++;
        continue;
      }
      const arrival = await arrivalOf(file, found, intake, asLastYear, wait);
      if (arrival) {
        wait = [...wait, arrival];
        mine.add(arrival.id);
      } else again++;
      if (arrival && asLastYear && arrival.year !== collection().year - 1) other++;
      done++;
      table.ask();
      if (behind === LAST_FEW) table.finish();
      await breath();
    }
    table.finish();
    readings = [];
    if (isOfSenders) {
      const year = commonYear(collection());
      if (year !== null && year !== collection().year) perform(changeSettings('改年度', { year }));
      const units = newUnits(collection());
      if (units.length > 0) perform(addUnits(units));
      // Also where somebody took back what had been read: chosen again it is of these units.
      const kept = collection().arrivals.filter(({ id }) => mine.has(id));
      unfinished = unread > 0 || kept.length < mine.size ? collection().roster : null;
    }
    const { standings, strays } = standingsOf(collection());
    // Of an agency that was split the report stands beside no single unit, and is held against its successors.
    const pasts = [...standings.flatMap((standing) => standing.pasts), ...strays];
    const beside = asLastYear ? [] : pasts.filter(({ id }) => mine.has(id));
    const year = collection().year - 1;
    unreadInAll += unread;
    const said = intakeWords({ beside: beside.length, unread: unreadInAll, again, other, year });
    if (said !== '') show({ said });
  }

  function stop(): void {
    if (!state.isRunning) return;
    stops++;
    show({ isStopping: true });
    for (const reading of readings) reading.stop();
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take(files, asLastYear) {
      if (files.length === 0) {
        show({ said: '没有找到报告文件。' });
        return Promise.resolve();
      }
      const total = state.isRunning ? state.total + files.length : files.length;
      const done = state.isRunning ? state.done : 0;
      if (!state.isRunning) unreadInAll = 0;
      mark.set({ chosen: total, ofSenders: hasNoRoster() });
      show({ total, done, isRunning: true, isReceiving: state.isReceiving || !asLastYear, said: '' });
      const stopsBefore = stops;
      const mine = running.then(() => takeNow(files, asLastYear, stops !== stopsBefore));
      running = mine;
      if (!asLastYear) receiving = mine;
      return mine.then(() => {
        if (receiving === mine) show({ isReceiving: false });
        if (running !== mine) return;
        show({ isRunning: false, isStopping: false });
        // What came last is stored first: of a browser that is killed before that it is lost as well, and is said.
        void store().then((isStored) => {
          if (isStored && running === mine && !isLeft) mark.set(null);
        });
      });
    },
    stop,
    dismiss() {
      if (left && state.said === brokenOff) mark.set(null);
      show({ said: '' });
    },
    movedBack() {
      if (state.said !== brokenOff) show({ said: '' });
    },
    leave() {
      isLeft = true;
      stop();
    },
  };
}
