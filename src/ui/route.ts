import { useSyncExternalStore } from 'react';
import { isStepId, type StepId } from '../editor/steps';

/** Which rows of a collection's table are shown: those under a chip, those a text is in; null and empty for all. */
export interface Shown {
  chip: string | null;
  search: string;
}

/** What the address says to show: the part after the #, so that any static host and a file on disk can serve it. */
export type Route =
  | { page: 'home' }
  /** The list of collections (年报审核). */
  | { page: 'collections' }
  /**
   * One of them: its table, with a unit beside it where one is named, its sum, with a cell in hand, or its roster; or the
   * tables of a unit, filled in by hand.
   */
  | ({
      page: 'collection';
      id: string;
      view: CollectionTab | 'fill';
      unit: string | null;
      cell: string | null;
      /** The file whose tables are filled in, where it is not the one that counts. */
      file: string | null;
    } & Shown)
  /**
   * `at` is the field to go to, by its name (`cells.applications.granted.enterprise`, `agency.name`); `view` what is
   * shown in place of the findings on 检查.
   */
  | { page: 'report'; draftId: string; step: StepId; at: string | null; view: CheckView | null }
  /** What a draft was like before. */
  | { page: 'history'; draftId: string }
  | { page: 'unknown' };

/** The pages of a collection: 审核, 汇总, 名册. */
export type CollectionTab = 'table' | 'sum' | 'roster';

/** What is done on 检查 besides reading the findings: 审核意见, 退回修改, 复核第二稿. */
const checkViews = ['opinion', 'returned', 'second'] as const;
export type CheckView = (typeof checkViews)[number];

function stepOf(text: string | undefined): StepId | null {
  if (text === undefined || text === '') return 'basics';
  return isStepId(text) ? text : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // An invalid % escape, as in an address typed by hand.
    return text;
  }
}

function collectionRoute(
  id: string,
  view: string | undefined,
  [unit = '', ...more]: string[],
  query: string,
): Route {
  const asked = new URLSearchParams(query);
  const shown: Shown = { chip: asked.get('show'), search: asked.get('find') ?? '' };
  const at = { page: 'collection', id, view: 'table', unit: null, cell: null, file: null, ...shown } as const;
  if (id !== '' && view === 'unit' && unit !== '' && more.join('/') === 'fill')
    return { ...at, view: 'fill', unit: decoded(unit), cell: asked.get('at'), file: asked.get('of') };
  if (id === '' || more.length > 0) return { page: 'unknown' };
  if (view === undefined) return at;
  if (view === 'roster' && unit === '') return { ...at, view };
  if (view === 'sum' && unit === '') return { ...at, view, cell: asked.get('at') };
  return view === 'unit' && unit !== '' ? { ...at, unit: decoded(unit) } : { page: 'unknown' };
}

/** Reads the part of an address after the #. Whatever it cannot read is `unknown`, never an error. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  if (path === '' || path === '/') return { page: 'home' };
  if (path === '/batch') return { page: 'collections' };
  const [, page, draftId = '', step, ...more] = path.split('/');
  if (page === 'batch') return collectionRoute(decoded(draftId), step, more, query);
  if (page === 'history' && draftId !== '' && step === undefined)
    return { page: 'history', draftId: decoded(draftId) };
  const id = stepOf(step);
  if (page !== 'report' || draftId === '' || id === null || more.length > 0) return { page: 'unknown' };
  const asked = new URLSearchParams(query);
  return {
    page: 'report',
    draftId: decoded(draftId),
    step: id,
    at: asked.get('at'),
    view: (id === 'check' && checkViews.find((view) => view === asked.get('view'))) || null,
  };
}

/** The address of Home. */
export const homeHref = '#/';

/** The address of the list of collections. */
export const collectionsHref = '#/batch';

/** The address of a collection's table, with a unit (or a file without a unit) beside it. */
export function collectionHref(id: string, unit?: string | null, shown?: Shown): string {
  const table = `${collectionsHref}/${encodeURIComponent(id)}`;
  return withShown(unit ? `${table}/unit/${encodeURIComponent(unit)}` : table, shown);
}

/** The address of 手工填: the tables of a unit whose file cannot be read, with one of their cells; or of another of its files. */
export function fillHref(id: string, unit: string, shown?: Shown, cell?: string, file?: string): string {
  return withShown(`${collectionHref(id, unit)}/fill`, shown, cell, file);
}

function withShown(path: string, shown?: Shown, cell?: string, file?: string): string {
  const query = new URLSearchParams();
  if (shown?.chip) query.set('show', shown.chip);
  if (shown && shown.search !== '') query.set('find', shown.search);
  if (cell !== undefined) query.set('at', cell);
  if (file !== undefined) query.set('of', file);
  const asked = query.toString();
  return asked === '' ? path : `${path}?${asked}`;
}

/** The address of a collection's sum, with one of its cells in hand. */
export function sumHref(id: string, cell?: string): string {
  const page = `${collectionHref(id)}/sum`;
  return cell === undefined ? page : `${page}?at=${encodeURIComponent(cell)}`;
}

/** The address of a collection's roster. */
export function rosterHref(id: string): string {
  return `${collectionHref(id)}/roster`;
}

/** The address of 历史版本 of a draft. */
export function historyHref(draftId: string): string {
  return `#/history/${encodeURIComponent(draftId)}`;
}

/** The address of a step of a draft, optionally of one field in it. */
export function stepHref(draftId: string, step: StepId, at?: string): string {
  const query = at === undefined ? '' : `?at=${encodeURIComponent(at)}`;
  return `#/report/${encodeURIComponent(draftId)}/${step}${query}`;
}

/** The address of what is done on 检查 of a draft besides reading the findings. */
export function checkHref(draftId: string, view: CheckView): string {
  return `${stepHref(draftId, 'check')}?view=${view}`;
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

let current: { hash: string; route: Route } | null = null;

/** Parsed once for each address: React compares snapshots by identity. */
function currentRoute(): Route {
  const { hash } = window.location;
  if (current?.hash !== hash) current = { hash, route: parseRoute(hash) };
  return current.route;
}

/** The route of the address; follows links, Back and typing. */
export function useRoute(): Route {
  return useSyncExternalStore(onHashChange, currentRoute);
}

/** Goes to an address of ours in the place of the one that is shown: Back leads to what came before it. */
export function replaceHref(href: string): void {
  window.location.replace(href);
}

/** Goes to an address of ours, as a link would. */
export function goToHref(href: string): void {
  window.location.hash = href;
}
