import { useCallback } from 'react';
import type { Target } from '../../checks/finding';
import type { TypedPlace } from '../../checks/typed-places';
import { isStepId, type StepId } from '../../editor/steps';
import { cellPath } from '../../report/draft';
import { goToHref, stepHref, useRoute } from '../route';
import { selectWords, type TextControl } from './select-words';

/**
 * Opens the step a finding's target stands in, brings its row into view and puts the caret in its field. Of a place
 * in a text the words are selected.
 */
export function useGoTo(): (target: Target | TypedPlace) => void {
  const route = useRoute();
  return useCallback(
    (target: Target | TypedPlace) => {
      if (route.page !== 'report') return;
      const field = fieldOf(target);
      const step = stepOfField(field);
      const at = 'start' in target ? `${field}:${target.start}-${target.end}` : field;
      if (step === route.step) focusField(at);
      else goToHref(stepHref(route.draftId, step, at));
    },
    [route],
  );
}

/** The name of the control a target means: names of cells are their paths in the draft. */
export function fieldOf(target: Target): string {
  return 'cell' in target ? cellPath(target.cell) : target.field;
}

/** Where fields stand that are not named for their step. */
const ELSEWHERE: Readonly<Record<string, StepId>> = {
  overviewLimit: 'overview',
  indicators: 'overview',
  selfWord: 'overview',
  insertedSentences: 'overview',
  answers: 'check',
  reading: 'check',
  returns: 'check',
};

/** The step in which a field of the draft is written, by its path. */
export function stepOfField(field: string): StepId {
  const [first = '', second = ''] = field.split('.');
  // cells.applications.… and tableNotes.applications stand with their table.
  const place = first === 'cells' || first === 'tableNotes' ? second : (ELSEWHERE[first] ?? first);
  return isStepId(place) ? place : 'basics';
}

function controlOf(field: string): HTMLElement | null {
  const quoted = CSS.escape(field);
  const exact = document.querySelector<HTMLElement>(`[name="${quoted}"], [data-field="${quoted}"]`);
  if (exact instanceof HTMLInputElement && exact.type === 'radio') {
    return document.querySelector<HTMLElement>(`[name="${quoted}"]:checked`) ?? exact;
  }
  return exact;
}

/** Brings a finding in the margin into view, wherever the margin stands, and focuses its way to the place. */
export function showFinding(id: string): void {
  const card = document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id)}"]`);
  card?.scrollIntoView({ block: 'center' });
  card?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
}

/** The event sent to a control before it gets the focus, so that it can be unhidden first (a column on a phone). */
export const REVEAL = 'reveal';

/**
 * Focuses the control of that name; for `name:12-15` these characters of its text are selected. First scrolls its row
 * to the middle, as focusing alone would leave it hidden under sticky rows. A sum has no control: its
 * `<output data-field>` is brought into view. Returns false where the page has neither.
 */
export function focusField(at: string): boolean {
  const [field = '', words] = at.split(':');
  const control = controlOf(field);
  if (!control) return false;
  const folded = control.closest('details:not([open])');
  if (folded instanceof HTMLDetailsElement) folded.open = true;
  control.dispatchEvent(new Event(REVEAL, { bubbles: true }));
  const [start, end] = (words ?? '').split('-').map(Number);
  if (start !== undefined && end !== undefined && isTextControl(control)) {
    selectWords(control, start, end);
    return true;
  }
  const row = control.closest('tr')?.querySelector('th') ?? control;
  row.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  if (control instanceof HTMLInputElement && control.type === 'text') control.select();
  return true;
}

function isTextControl(control: HTMLElement): control is TextControl {
  return (
    control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === 'text')
  );
}
