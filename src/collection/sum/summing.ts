import * as z from 'zod/mini';

/**
 * What a person settled about numbers of one unit: that a blank is 0 (确认为 0), that they are left out of the sum
 * (不计入), or that a doubt is cleared (认可). It stands while the numbers it is about stand: with another number, or
 * once there is one, it lapses and the question is open again; on a doubt also once the doubt says something else, as
 * its other side, last year's number or the sum of all others, can change without the unit's own.
 */
const decision = z.object({
  /** The unit's id. */
  unit: z.string(),
  /** The id of the doubt it settles; empty where it is about numbers that are not there. */
  doubt: z.string(),
  /** The typed cells it is about; empty for the whole report of a unit of which nothing counts. */
  cells: z.array(z.string()),
  /** Their numbers as decimal text, in the same order; empty texts for blanks. */
  values: z.array(z.string()),
  /** The words of the doubt it settles, both sides in numbers. Left out where it settles none, and by copies of before. */
  words: z.optional(z.string()),
  how: z.enum(['zero', 'excluded', 'accepted']),
  /** Of blanks: the id of the arrival they are in; with another file it lapses. Left out where no report counted. */
  file: z.optional(z.string()),
  /** Why; empty where nobody gave a reason. */
  reason: z.string(),
  /** ISO time. */
  at: z.string(),
});

/** 调整: what is added to the county's number, or taken off, for a reason. It never changes the unit's report. */
const adjustment = z.object({
  id: z.string(),
  /** The unit's id. */
  unit: z.string(),
  /** A typed cell. */
  cell: z.string(),
  /** Signed decimal text: -1, 0.5. */
  by: z.string().check(z.regex(/^-?\d{1,9}(\.\d{1,6})?$/)),
  /** The id of the arrival it was made for: a later file may hold what it adds. */
  file: z.optional(z.string()),
  reason: z.string(),
  /** ISO time. */
  at: z.string(),
});

/** How a unit stood in the sum when a 口径 was written by hand. */
const scopeUnit = z.object({
  /** The unit's id. */
  id: z.string(),
  name: z.string(),
  /** `zero`: 确认为 0 without a report; `blanksZero`: blanks of its report; `shown`, `no`: as the roster says. */
  how: z.enum(['counts', 'zero', 'blanksZero', 'partly', 'excluded', 'waiting', 'shown', 'no']),
});

/** What was settled for the county's sum (汇总); everything else of it follows from the reports. */
export const summingSchema = z.object({
  decisions: z.array(decision),
  adjustments: z.array(adjustment),
  /** 口径, as written by hand; null: the sentence made from what counts. */
  scope: z.nullable(z.string()),
  /** The sentence that was made of what counted when that was written: once another is made, it may be out of date. */
  scopeOver: z.optional(z.string()),
  /** How each unit stood then: what a sentence says of one of them is out of date once it stands otherwise. */
  scopeUnits: z.optional(z.array(scopeUnit)),
  /** 司法局's catalogue of 规范性文件 (目录): what the sum is held against, as typed; empty texts where it is not known. */
  catalogue: z.object({ made: z.string(), repealed: z.string(), inForce: z.string(), source: z.string() }),
});

export type Summing = z.infer<typeof summingSchema>;
export type ScopeUnit = z.infer<typeof scopeUnit>;
export type Decision = Summing['decisions'][number];
export type Adjustment = Summing['adjustments'][number];

/** Of a collection nobody has summed yet. */
export const nothingSettled: Summing = {
  decisions: [],
  adjustments: [],
  scope: null,
  catalogue: { made: '', repealed: '', inForce: '', source: '' },
};
