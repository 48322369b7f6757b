import { useState } from 'react';
import { cellOf } from '../../../collection/sum/county-sum';
import { numberOf } from '../../../collection/sum/contribution';
import type { Suspect } from '../../../collection/sum/sum-cell';
import { reopen, settleSuspect } from '../../../collection/sum/sum-commands';
import type { CellId } from '../../../format/table';
import { Button, ButtonLink } from '../../parts/button';
import { StateMark } from '../../parts/state-mark';
import { collectionHref } from '../../route';
import { decidedAt } from './decided-words';
import { cellName } from './cell-words';
import { sentBackWords } from './gap-words';
import styles from './margin.module.css';
import { PrintedNote } from './printed-note';
import { ReasonDialog } from './reason-dialog';
import { contributionOf, isoNow, useSettling } from './settling';
import { UnitLink } from './unit-link';

const doneWords = { accepted: '已认可', excluded: '不计入', zero: '确认为 0' } as const;

/** 可疑: what is doubtful in the cell, with its basis, to be sent back, accepted or left out with a reason. */
export function SuspectsBlock({ cell }: { cell: CellId }) {
  const { sum } = useSettling();
  const { suspects } = cellOf(sum, cell);
  const open = suspects.filter(({ decision }) => decision === null);
  return (
    <section className={styles['block']}>
      <h3>
        可疑 {open.length} 处{open.length > 0 && <small>定了才能公布</small>}
      </h3>
      <ul className={styles['list']}>
        {suspects.map((suspect) => (
          <SuspectItem key={`${suspect.unit.id} ${suspect.doubt.id}`} suspect={suspect} cell={cell} />
        ))}
      </ul>
      {suspects.length === 0 && <p className={styles['quiet']}>没有。</p>}
      <PrintedNote cell={cell} />
    </section>
  );
}

function SuspectItem({ suspect, cell }: { suspect: Suspect; cell: CellId }) {
  const settling = useSettling();
  const { form } = settling.sum;
  const { unit, doubt, decision } = suspect;
  const contribution = contributionOf(settling, unit);
  const [asking, setAsking] = useState<'accepted' | 'excluded' | null>(null);
  const isTyped = form.cell(cell).sumOf === null;
  const sentBack = sentBackWords(contribution.standing);
  return (
    <li>
      <b>
        <StateMark state={decision ? 'answered' : 'warning'} size={14} />
        <UnitLink unit={unit} />
        {isTyped && ` ${numberOf(contribution, form, cell) ?? ''}`}
      </b>
      <p>{doubt.words}</p>
      <p className={styles['basis']}>
        <b>{doubt.isLaw ? '规定' : '提示'}</b> {doubt.basis}
      </p>
      {sentBack !== '' && <p className={styles['quiet']}>{sentBack}。</p>}
      {decision ? (
        <p className={styles['quiet']}>
          {doneWords[decision.how]}：{decision.reason || '没有写理由'}。{decidedAt(decision.at)}
          <Button
            edits
            look="link"
            aria-label={`${unit.name}重新定`}
            onClick={() => settling.perform(reopen(decision, unit))}
          >
            重新定
          </Button>
        </p>
      ) : (
        <SuspectActs unitId={unit.id} name={unit.name} onAsk={setAsking} />
      )}
      {asking && (
        <ReasonDialog
          title={`${asking === 'accepted' ? '认可' : '不计入'}：${unit.name}`}
          about={doubt.words}
          cells={asking === 'excluded' ? doubt.cells.map((id) => cellName(form, id)) : []}
          what={asking === 'accepted' ? '认可' : '不计入'}
          onClose={() => setAsking(null)}
          onReason={(reason) => {
            setAsking(null);
            settling.perform(settleSuspect(suspect, contribution, form, asking, reason, isoNow()));
          }}
        />
      )}
    </li>
  );
}

function SuspectActs({
  unitId,
  name,
  onAsk,
}: {
  unitId: string;
  name: string;
  onAsk: (how: 'accepted' | 'excluded') => void;
}) {
  const { id } = useSettling();
  return (
    <div className={styles['acts']}>
      <ButtonLink size="small" href={collectionHref(id, unitId)} aria-label={`退回${name}改`}>
        退回去改
      </ButtonLink>
      <Button edits size="small" aria-label={`认可${name}`} onClick={() => onAsk('accepted')}>
        认可…
      </Button>
      <Button edits size="small" aria-label={`不计入${name}`} onClick={() => onAsk('excluded')}>
        不计入…
      </Button>
    </div>
  );
}
