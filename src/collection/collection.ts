import * as z from 'zod/mini';
import { agencyKinds, type AgencyKind } from '../format/agencies';
import { nothingSettled, summingSchema } from './sum/summing';

/** An ISO date (2027-01-22) or an empty text. */
const isoDate = z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/));

const kindId = z.enum<(AgencyKind | '')[]>(['', ...agencyKinds.map(({ id }) => id)]);

/** 承继: of whom a unit takes over what was carried over and what is in force. */
const succession = z.object({
  /** The 全称 of the agency before; empty for a new one (新设), which takes over from nobody. */
  from: z.string(),
  /** 并入, 更名, 拆分, 新设. */
  how: z.enum(['merged', 'renamed', 'split', 'founded']),
  /** When, as the roster says it: 2026年3月. */
  date: z.optional(z.string()),
  /** Of an agency that was split (拆分): what of its numbers of last year this unit takes over, by cell, as digits. */
  shares: z.optional(z.record(z.string(), z.string())),
});

/** A unit of the roster (名册). */
const unit = z.object({
  id: z.string(),
  /** 全称, as title and signature have it. */
  name: z.string(),
  /** 别名、曾用名. */
  aliases: z.array(z.string()),
  kind: kindId,
  /** 计入汇总: 是, 否, 仅展示. */
  counted: z.enum(['yes', 'no', 'shown']),
  /** 由谁统计: who counts its numbers in its place, of the roster or not; empty where it counts them itself. */
  countedBy: z.string(),
  successions: z.array(succession),
  contact: z.string(),
  /**
   * What else the roster says of it, by the head of its column, to be given back with it. Under one of our own heads (类别,
   * 计入汇总, 由谁统计, 承继) what was written there and not understood, until somebody puts it right.
   */
  more: z.array(z.object({ head: z.string(), text: z.string() })),
});

/** 手工填三张表: what a reviewer typed off a file that cannot be read, as typed. Blanks are left out: none of them is a 0. */
const handFilled = z.object({
  /** By typed cell. */
  cells: z.record(z.string(), z.string()),
  /** 加注 after a number, by cell. */
  notes: z.record(z.string(), z.string()),
  /** Totals that came with a pasted block and disagree with its parts, by cell. */
  totals: z.record(z.string(), z.string()),
});

/** A file that came. What was read of it is a record of its own, kept under the same id. */
const arrival = z.object({
  id: z.string(),
  file: z.string(),
  /** ISO time. */
  at: z.string(),
  /** What was chosen together with it has the same; empty where that is not known. */
  intake: z.string(),
  /** Whether it was put in as last year's report (上年的报告). */
  asLastYear: z.boolean(),
  /** Why nothing was read of it, as a sentence; empty where a report was. */
  refused: z.string(),
  /** Whether it could be read and is no report (不是报告): it is said, and counts for nobody. */
  isNoReport: z.boolean(),
  /** Of the report: whose it says it is, of which year, and its 校验码. */
  agency: z.string(),
  year: z.nullable(z.int()),
  checkCode: z.string(),
  /**
   * Code of its cells and sentences alone, whatever the kind of file; of one of which nothing was read, of its bytes. Empty
   * where there is none.
   */
  contentCode: z.string(),
  /** The unit a person put it to; empty where it is found by name. */
  unit: z.string(),
  /** 移出: taken out by hand, as no file of this collection. */
  removed: z.boolean(),
  /** 只记收到，纸质审: it cannot be read, and is reviewed on paper. */
  onPaper: z.boolean(),
  /** Of a file that cannot be read: its numbers, typed by hand; null where nobody typed any. */
  byHand: z.nullable(handFilled),
});

/** One time a unit was sent its 审核意见. */
const sending = z.object({
  /** ISO time. */
  at: z.string(),
  /** ISO date by which the next version is due; may be empty. */
  due: isoDate,
  /** The note as it was copied. */
  note: z.string(),
  /** Its numbered remarks alone, by which the next version is looked at. */
  list: z.string(),
  /** The arrival it was about. */
  about: z.string(),
  /** The ids of all arrivals of the unit by then: later ones are the next round. */
  seen: z.array(z.string()),
});

/** What a reviewer settled for a unit. */
const review = z.object({
  sendings: z.array(sending),
  /** 通过: which arrival, and when. */
  passed: z.nullable(
    z.object({
      about: z.string(),
      at: z.string(),
      /** 已发布: on which day, and the address of the page, which may be empty; null until somebody says so. */
      published: z.nullable(z.object({ day: isoDate, address: z.string() })),
    }),
  ),
  /** 以这份为准: of several files that came, the one that counts, over which others. */
  chosen: z.nullable(z.object({ id: z.string(), over: z.array(z.string()) })),
  /** By arrival: ticks other than the usual ones, by the finding's id. */
  ticks: z.record(z.string(), z.record(z.string(), z.boolean())),
  /** By arrival: the reviewer's own words, one remark a line. */
  remarks: z.record(z.string(), z.string()),
});

/** 年报审核: what a county collects of one year, all that is kept of it but the received reports themselves. */
export const collectionSchema = z.object({
  /** The year the reports are about. */
  year: z.int().check(z.gte(2008), z.lte(2999)),
  /** Who collects: 青岚县. May be empty. */
  place: z.string(),
  settings: z.object({
    submitBy: isoDate,
    publishBy: isoDate,
    /** Days for a new version after a 退回, as typed; may be empty. */
    resubmitDays: z.string(),
    /** Stand at the beginning and at the end of every note, a paragraph a line. */
    noteHead: z.string(),
    noteFoot: z.string(),
  }),
  roster: z.array(unit),
  /** In the order they came. */
  arrivals: z.array(arrival),
  /** By the unit's id. */
  reviews: z.record(z.string(), review),
  /** 本批不提: findings (code and place) and rules (code alone) left out of every note of this collection. */
  silenced: z.array(z.string()),
  /** 汇总: what was settled for the county's sum. */
  summing: summingSchema,
});

export type Collection = z.infer<typeof collectionSchema>;
export type Unit = Collection['roster'][number];
export type Arrival = Collection['arrivals'][number];
export type HandFilled = NonNullable<Arrival['byHand']>;
export type Review = Collection['reviews'][string];
export type Publication = NonNullable<NonNullable<Review['passed']>['published']>;
export type Sending = Review['sendings'][number];
export type Succession = Unit['successions'][number];

/** A collection of a year into which nothing has come yet. */
export function newCollection(year: number, place: string): Collection {
  return {
    year,
    place,
    settings: { submitBy: '', publishBy: '', resubmitDays: '', noteHead: '', noteFoot: '' },
    roster: [],
    arrivals: [],
    reviews: {},
    silenced: [],
    summing: nothingSettled,
  };
}

/** A unit of which only its name is known. */
export function newUnit(id: string, name: string): Unit {
  return {
    id,
    name,
    aliases: [],
    kind: '',
    counted: 'yes',
    countedBy: '',
    successions: [],
    contact: '',
    more: [],
  };
}

const untouched: Review = { sendings: [], passed: null, chosen: null, ticks: {}, remarks: {} };

/** What was settled for a unit so far. */
export function reviewOf({ reviews }: Collection, unitId: string): Review {
  return reviews[unitId] ?? untouched;
}

/** With what is settled for a unit now. */
export function withReview(collection: Collection, unitId: string, change: Partial<Review>): Collection {
  const next = { ...reviewOf(collection, unitId), ...change };
  return { ...collection, reviews: { ...collection.reviews, [unitId]: next } };
}
