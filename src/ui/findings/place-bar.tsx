import { useEffect } from 'react';
import type { TypedPlace } from '../../checks/typed-places';
import { useReachedPlace } from '../context/active-finding';
import { Button, IconButton } from '../parts/button';
import { useEditor, useFollowingView } from '../context/editor-context';
import { stepOfField, useGoTo } from '../places/go-to';
import { useRoute } from '../route';
import { placeBeside } from './place-order';
import { placesNow } from './use-finding-places';
import styles from './place-bar.module.css';

/** Names of the text controls on the page, from top to bottom. */
function fieldsOnPage(): string[] {
  return Array.from(document.querySelectorAll('textarea[name], input[type=text][name]'), (control) =>
    control.getAttribute('name'),
  ).filter((name): name is string => name !== null);
}

/** The caret's place if it is in a text with such places; else the place gone to last. */
function caretIn(places: readonly TypedPlace[], last: TypedPlace): TypedPlace {
  const focused = document.activeElement;
  const name = focused?.getAttribute('name') ?? '';
  const field = places.some((place) => place.field === name) ? name : last.field;
  const control = document.querySelector(`[name="${CSS.escape(field)}"]`);
  if (!(control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)) return last;
  return { field, start: control.selectionStart ?? last.start, end: control.selectionEnd ?? last.end };
}

/**
 * 第 1 处，共 3 处: after 去看 has led to one of several places of a finding, leads to the others; F8 does the same. At
 * the foot of the page, so that it is visible wherever the words are.
 */
export function PlaceBar() {
  const [reached, setReached] = useReachedPlace();
  const editor = useEditor();
  const goTo = useGoTo();
  const route = useRoute();
  const id = reached?.finding ?? null;
  const finding = useFollowingView((view) =>
    id === null
      ? null
      : (view.findings.find((one) => one.id === id) ??
        view.finalFindings.find((one) => one.id === id) ??
        null),
  );
  const places = useFollowingView(
    (view) => (finding ? placesNow(view, finding) : []),
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  const isHere =
    reached !== null && route.page === 'report' && stepOfField(reached.place.field) === route.step;
  const isShown = isHere && finding !== null && places.length > 1;

  const step = (by: -1 | 1) => {
    if (!reached || !finding) return;
    const now = placesNow(editor.view(), finding);
    const next = placeBeside(now, caretIn(now, reached.place), by, fieldsOnPage());
    if (!next) return;
    setReached({ finding: finding.id, place: next });
    goTo(next);
  };

  useEffect(() => {
    if (!isShown) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.key !== 'F8') return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  if (!isShown) return null;
  const at = places.findIndex(
    ({ field, start }) => field === reached.place.field && start === reached.place.start,
  );
  return (
    <section className={styles['bar']} aria-label="这一条说到的各处">
      <p>{finding.title}</p>
      <output>{at < 0 ? `还有 ${places.length} 处` : `第 ${at + 1} 处，共 ${places.length} 处`}</output>
      <Button size="small" title="Shift+F8" onClick={() => step(-1)}>
        上一处
      </Button>
      <Button size="small" title="F8" onClick={() => step(1)}>
        下一处 <kbd>F8</kbd>
      </Button>
      <IconButton icon="close" label="不再逐处看" onClick={() => setReached(null)} />
    </section>
  );
}
