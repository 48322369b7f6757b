import { openStored } from '../report/versions';
import { toStored } from '../report/stored';
import { collectionSchema, type Collection } from './collection';
import { receiptSchema } from './receipt-schema';
import { countedByOf } from './roster-values';
import type { Received } from './received';
import { nothingSettled } from './sum/summing';

/** Marks our own files. */
export const COLLECTION_TYPE = 'nianbao-collection';
/** Raised by every change of the shape of a collection; each version keeps a fixture in `examples/collection-versions`. */
export const COLLECTION_VERSION = 8;

export type OpenedCollection =
  | { ok: true; collection: Collection; records: ReadonlyMap<string, string> }
  | { ok: false; failure: 'notOurs' | 'newer' | 'damaged'; message: string };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Version 1 knew no 已发布. */
function withPublications(collection: Record<string, unknown>): Record<string, unknown> {
  const reviews = isRecord(collection['reviews']) ? Object.entries(collection['reviews']) : [];
  const next = reviews.map(([id, review]): [string, unknown] => {
    if (!isRecord(review) || !isRecord(review['passed'])) return [id, review];
    return [id, { ...review, passed: { ...review['passed'], published: null } }];
  });
  return { ...collection, reviews: Object.fromEntries(next) };
}

/** Version 2 did not tell a file that is no report from one that cannot be read, and compared 校验码 alone. */
function withWhatCame(collection: Record<string, unknown>): Record<string, unknown> {
  const { arrivals } = collection;
  if (!Array.isArray(arrivals)) return collection;
  const lacking = { isNoReport: false, contentCode: '', onPaper: false };
  return {
    ...collection,
    arrivals: arrivals.map((arrival: unknown) => (isRecord(arrival) ? { ...arrival, ...lacking } : arrival)),
  };
}

/** Version 3 knew no 汇总. */
function withSumming(collection: Record<string, unknown>): Record<string, unknown> {
  return { ...collection, summing: nothingSettled };
}

/** Version 4 kept no other columns of a roster, and nothing that was not understood in one. */
function withMore(collection: Record<string, unknown>): Record<string, unknown> {
  const { roster } = collection;
  if (!Array.isArray(roster)) return collection;
  return {
    ...collection,
    roster: roster.map((unit: unknown) => (isRecord(unit) ? { ...unit, more: [] } : unit)),
  };
}

/** Version 5 kept 由谁统计 as any other column of a roster. What is no name stays there, as what was not understood. */
function withCountedBy(collection: Record<string, unknown>): Record<string, unknown> {
  const { roster } = collection;
  if (!Array.isArray(roster)) return collection;
  return {
    ...collection,
    roster: roster.map((unit: unknown) => {
      if (!isRecord(unit)) return unit;
      const more: unknown[] = Array.isArray(unit['more']) ? unit['more'] : [];
      const cell = more.find((one) => isRecord(one) && one['head'] === '由谁统计');
      const { value, unclear } = countedByOf(isRecord(cell) ? String(cell['text']) : '');
      return { ...unit, countedBy: value, more: unclear === '' ? more.filter((one) => one !== cell) : more };
    }),
  };
}

/** Version 6 knew no 手工填. */
function withHandFilled(collection: Record<string, unknown>): Record<string, unknown> {
  const { arrivals } = collection;
  if (!Array.isArray(arrivals)) return collection;
  return {
    ...collection,
    arrivals: arrivals.map((arrival: unknown) =>
      isRecord(arrival) ? { ...arrival, byHand: null } : arrival,
    ),
  };
}

/** Version 7 did not say which files were chosen together. */
function withIntakes(collection: Record<string, unknown>): Record<string, unknown> {
  const { arrivals } = collection;
  if (!Array.isArray(arrivals)) return collection;
  return {
    ...collection,
    arrivals: arrivals.map((arrival: unknown) => (isRecord(arrival) ? { ...arrival, intake: '' } : arrival)),
  };
}

/** Steps from each version to the next, the first from version 1. */
const migrations = [
  withPublications,
  withWhatCame,
  withSumming,
  withMore,
  withCountedBy,
  withHandFilled,
  withIntakes,
];

/** What a collection of an earlier version lacks, filled in version by version; the schema judges the outcome. */
function migrated(collection: unknown, version: number): unknown {
  return isRecord(collection)
    ? migrations.slice(version - 1).reduce((before, step) => step(before), collection)
    : collection;
}

/** A collection as the browser keeps it, without the reports received. `savedAt` is an ISO time. */
export function writeCollection(collection: Collection, savedAt: string): string {
  return JSON.stringify({ type: COLLECTION_TYPE, version: COLLECTION_VERSION, savedAt, collection });
}

/** The same as a file, with what was read of each file that came, by its id. */
export function writeCollectionFile(
  collection: Collection,
  records: ReadonlyMap<string, string>,
  savedAt: string,
): string {
  const head = { type: COLLECTION_TYPE, version: COLLECTION_VERSION, savedAt };
  const read = Object.fromEntries(Array.from(records, ([id, text]) => [id, JSON.parse(text) as unknown]));
  return `${JSON.stringify({ ...head, collection, records: read }, null, 1)}\n`;
}

const failed = (failure: 'notOurs' | 'newer' | 'damaged', message: string): OpenedCollection => ({
  ok: false,
  failure,
  message,
});

/**
 * Opens a collection as the browser or a file holds it. A newer version, another kind of file and a damaged one are
 * told apart, each in a sentence. A record that cannot be read is left out; its file keeps its row.
 */
export function openCollection(text: string): OpenedCollection {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return failed('damaged', '这份文件不是有效的 JSON，可能没有保存完整。请换一份再打开。');
  }
  if (!isRecord(value) || value['type'] !== COLLECTION_TYPE)
    return failed('notOurs', '这不是年报助手保存的审核文件。');
  const { version } = value;
  if (typeof version === 'number' && version > COLLECTION_VERSION)
    return failed(
      'newer',
      `这份审核文件由更新的年报助手保存（格式版本 ${version}），请先更新本程序；文件没有改动。`,
    );
  const isKnown = typeof version === 'number' && version >= 1 && Number.isInteger(version);
  const parsed = collectionSchema.safeParse(isKnown ? migrated(value['collection'], version) : null);
  if (!isKnown || !parsed.success) {
    const place = parsed.success || !isKnown ? 'version' : (parsed.error.issues[0]?.path.join('.') ?? '');
    return failed('damaged', `这份审核文件已损坏，读不出来（${place || 'collection'}）；文件没有改动。`);
  }
  const given = isRecord(value['records']) ? Object.entries(value['records']) : [];
  const records = given.flatMap(([id, record]): [string, string][] =>
    readRecord(record) ? [[id, JSON.stringify(record)]] : [],
  );
  return { ok: true, collection: parsed.data, records: new Map(records) };
}

/** The record of a received file as text for the store; written once, never changed. */
export function writeRecord({ draft, receipt, checkCode, tablesAlone }: Received): string {
  return JSON.stringify({ report: toStored(draft, ''), receipt, checkCode, tablesAlone });
}

function readRecord(value: unknown): Received | null {
  if (!isRecord(value) || typeof value['checkCode'] !== 'string') return null;
  const opened = openStored(value['report']);
  const receipt = receiptSchema.safeParse(value['receipt']);
  if (!opened.ok || !receipt.success) return null;
  return {
    draft: opened.report.draft,
    receipt: receipt.data as Received['receipt'],
    checkCode: value['checkCode'],
    ...(value['tablesAlone'] === true ? { tablesAlone: true } : {}),
  };
}

/** Reads a record back; null where that fails. */
export function openRecord(text: string): Received | null {
  try {
    return readRecord(JSON.parse(text));
  } catch {
    return null;
  }
}
