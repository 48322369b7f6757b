import { useSyncExternalStore } from 'react';
import { isStepId, type StepId } from '../editor/steps';

/** What the address says to show. It lives behind the #, so that any static host and a file on disk serve it. */
export type Route =
  | { page: 'home' }
  /** Several files looked at together. */
  | { page: 'batch' }
  /**
   * `at` is the field to go to, by its name (`cells.applications.granted.enterprise`, `agency.name`); `view` what is
   * shown in place of the findings on 检查.
   */
  | { page: 'report'; draftId: string; step: StepId; at: string | null; view: CheckView | null }
  /** What a draft was like before. */
  | { page: 'history'; draftId: string }
  | { page: 'unknown' };

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
    // A broken escape in an address typed by hand.
    return text;
  }
}

/** Reads the part of an address after the #. Whatever it cannot read is `unknown`, never an error. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  if (path === '' || path === '/') return { page: 'home' };
  if (path === '/batch') return { page: 'batch' };
  const [, page, draftId = '', step, ...more] = path.split('/');
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

/** The address of the table of files looked at together. */
export const batchHref = '#/batch';

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

/** The route of the address, kept up with links, Back and typing. */
export function useRoute(): Route {
  return useSyncExternalStore(onHashChange, currentRoute);
}

/** Goes to an address of ours, as a link would. */
export function goToHref(href: string): void {
  window.location.hash = href;
}
