import { pass } from '../../collection/commands';
import { readyToPass } from '../../collection/rows-shown';
import type { UnitRow } from '../../collection/unit-row';
import type { CollectionSession } from '../../desk/collection-session';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { useUnaskedChanges, type UnaskedChanges } from './use-unasked-changes';

const namesOf = (units: readonly { name: string }[]) => units.map(({ name }) => name).join('、');

/** How far the second versions are compared, and what was found in them, in sentences. */
function comparedWords(compared: number, all: number, found: UnaskedChanges['found']): string {
  const changed = found.filter(({ changes }) => changes !== null);
  const unseen = found.filter(({ changes }) => changes === null);
  const each = changed.map(({ standing, changes }) => `${standing.unit.name}（${changes} 处）`);
  return [
    compared < all ? `正在与上一稿对照，已对照 ${compared} 个，共 ${all} 个。` : '',
    each.length > 0 ? `其中 ${each.length} 个有意见之外的改动，请先看过：${each.join('、')}。` : '',
    unseen.length > 0
      ? `其中 ${unseen.length} 个没能与上一稿对照，请看原件：${namesOf(unseen.map(({ standing }) => standing.unit))}。`
      : '',
    compared === all && found.length === 0 ? '重报的都与上一稿对照过，没有意见之外的改动。' : '',
  ].join('');
}

/** Asks before several units are passed at once, with all that a look at each by itself would have shown. */
export function PassingChosen({
  session,
  rows,
  onClose,
  onPassed,
}: {
  session: CollectionSession;
  rows: readonly UnitRow[];
  onClose: () => void;
  onPassed: () => void;
}) {
  const ready = readyToPass(rows);
  const withFindings = ready.filter(({ found }) => found > 0);
  const withUnread = ready.filter(({ unread }) => unread > 0);
  const answers = ready.flatMap(({ standing }) =>
    standing.former && standing.lastSending ? [standing] : [],
  );
  const { compared, found } = useUnaskedChanges(session, answers);
  return (
    <Dialog
      title={`通过 ${ready.length} 个单位？`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            look="primary"
            disabled={compared < answers.length}
            onClick={() => {
              session.perform(pass(ready, new Date().toISOString()));
              onPassed();
            }}
          >
            记为通过
          </Button>
        </>
      }
    >
      {ready.length < rows.length && (
        <p>所选的另有 {rows.length - ready.length} 个没有可以通过的报告，或已经通过，不动。</p>
      )}
      {withFindings.length > 0 && (
        <p>
          其中 {withFindings.length} 个还有查出的问题：{namesOf(withFindings.map(({ unit }) => unit))}。
        </p>
      )}
      {withUnread.length > 0 && (
        <p>
          其中 {withUnread.length} 个后来又交来读不了的文件，可能是更正：
          {namesOf(withUnread.map(({ unit }) => unit))}。
        </p>
      )}
      {answers.length > 0 && (
        <p>
          <output>{comparedWords(compared, answers.length, found)}</output>
        </p>
      )}
      <p>通过以后可以撤销。</p>
    </Dialog>
  );
}
