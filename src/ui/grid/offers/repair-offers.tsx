import { useState } from 'react';
import type { Finding } from '../../../checks/finding';
import type { Repair } from '../../../checks/repairs/repair';
import { rules } from '../../../checks/rules';
import { useActiveFinding } from '../../context/active-finding';
import { Button } from '../../parts/button';
import { useEditor, useFollowingView, useReportForm } from '../../context/editor-context';
import { useGoTo } from '../../places/go-to';
import { repairEdit } from '../../../edits/repair-edit';
import { stillSettles, useRepairs } from './use-repairs';
import styles from '../margin/margin.module.css';

/** How many repairs are shown at first. */
const FIRST = 5;

/**
 * At a table that does not add up: which cells could be wrong, best first, each with one click that changes it.
 * Open by itself where printed totals or other evidence narrow them down, at the first finding that comes of it;
 * on demand where many would do.
 */
export function RepairOffers({ finding }: { finding: Finding }) {
  const hasPrintedTotals = useFollowingView(({ report }) => Object.keys(report.printedTotals).length > 0);
  const search = useRepairs(finding, hasPrintedTotals);
  const first = useFollowingView((view) => view.findings.find(isOfApplications)?.id);
  const [isOpen, setOpen] = useState(false);
  const [isWhole, setWhole] = useState(false);
  // Until the search is done, its most common outcome is shown, so that what is below does not move.
  if (!search) return <OnDemand onOpen={() => setOpen(true)} />;
  const { repairs, certain, caution, computedTotals } = search;
  // Where totals were printed, one search covers all findings of the table.
  const isOwn = computedTotals || !isOfApplications(finding) || finding.id === first;
  if (repairs.length === 0) return caution !== '' && isOwn ? <p>{caution}</p> : null;
  const isNarrow = certain || !computedTotals;
  if (!isOpen && !(isNarrow && isOwn)) return <OnDemand onOpen={() => setOpen(true)} />;
  const shown = isWhole ? repairs : repairs.slice(0, certain && !isOpen ? 1 : FIRST);
  const rest = repairs.length - shown.length;
  return (
    <>
      {caution !== '' && <p>{caution}</p>}
      <ul className={styles['repairs']}>
        {shown.map((repair, index) => (
          <RepairOffer
            key={repair.changes.map(({ cell }) => cell).join(' ')}
            finding={finding}
            repair={repair}
            look={certain && index === 0 ? 'primary' : 'plain'}
          />
        ))}
      </ul>
      {rest > 0 && (
        <p className={styles['take']}>
          <Button size="small" look="quiet" onClick={() => setWhole(true)}>
            再看 {rest} 处
          </Button>
        </p>
      )}
    </>
  );
}

function OnDemand({ onOpen }: { onOpen: () => void }) {
  return (
    <p className={styles['take']}>
      <Button size="small" onClick={onOpen}>
        找可能填错的格
      </Button>
    </p>
  );
}

/** Whether cells can be offered that could be wrong: a table does not add up. */
export function canBeRepaired({ code, severity }: Finding): boolean {
  return rules[code].equation !== undefined && severity === 'error';
}

function isOfApplications(finding: Finding): boolean {
  return canBeRepaired(finding) && rules[finding.code].equation === 'applications';
}

/** The one likely cause of a finding, where there is one; for places without room for a list. */
export function SingledOut({ finding }: { finding: Finding }) {
  const search = useRepairs(finding, true);
  const [first] = search?.certain ? search.repairs : [];
  return first ? <p>{first.sentence}。</p> : null;
}

interface OfferProps {
  finding: Finding;
  repair: Repair;
  look: 'primary' | 'plain';
}

/** One repair: its sentence, the way to its cell, and the click that makes it. */
function RepairOffer({ finding, repair, look }: OfferProps) {
  const editor = useEditor();
  const goTo = useGoTo();
  const [, setActive] = useActiveFinding();
  const form = useReportForm();
  const { changes, sentence } = repair;
  const [first] = changes;
  if (!first) return null;
  const place = form.nameOf(first.cell);
  const take = () => {
    const { draft, report } = editor.view();
    if (!stillSettles(report, finding, repair)) return;
    const edit = repairEdit(draft, repair);
    editor.change(edit.label, edit.changes);
    goTo({ cell: first.cell });
  };
  return (
    <li>
      <p>{sentence}。</p>
      <span className={styles['buttons']}>
        <Button
          size="small"
          look="quiet"
          aria-label={`去看${place}`}
          onClick={() => {
            setActive(finding.id);
            goTo({ cell: first.cell });
          }}
        >
          去看
        </Button>
        <Button
          edits
          size="small"
          look={look}
          aria-label={
            changes.length === 1 ? `改为 ${first.to}：${place}` : `改这 ${changes.length} 格：${place}等`
          }
          onClick={take}
        >
          {changes.length === 1 ? `改为 ${first.to}` : `改这 ${changes.length} 格`}
        </Button>
      </span>
    </li>
  );
}
