import { Fragment, useMemo, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Finding } from '../../checks/finding';
import { stepTitle } from '../../editor/steps';
import { guidanceFor, leadGuidance, type Guidance } from '../../format/guidance-overview';
import type { ProseDraft } from '../../report/draft';
import { AnsweredFindings } from '../findings/answered-list';
import { sameFindings } from '../findings/finding-words';
import { SectionTally } from '../findings/section-tally';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { useEditor, useReportForm, useView } from '../context/editor-context';
import { StepPage } from '../shell/step-page';
import { ChangeYears } from './last-year/change-years';
import { CopyLastYear } from './last-year/copy-last-year';
import { DataSentences } from './sentences/data-sentences';
import { DoneBar, type SectionDone } from './paste/done-bar';
import { GuidanceNotes } from './guidance-notes';
import { HeadedPart } from './headed-part';
import { movedPart, partName, withNewPart, withoutPart } from '../../edits/part-edits';
import { pastPartsOf } from '../../edits/past-parts';
import { PastText } from './last-year/past-text';
import { ProseField } from './field/prose-field';
import { ProsePart } from './prose-part';
import styles from './prose.module.css';
import { TextCount } from './field/text-count';
import { useSectionPaste } from './paste/use-section-paste';

const headingChoices = [
  { value: 'runIn', name: '小标题接正文' },
  { value: 'ownLine', name: '单独一行' },
] as const;

interface Props {
  id: 'overview' | 'problems';
  guidance: readonly Guidance[];
  leadTitle: string;
  /** Stands above the text. */
  children?: ReactNode;
}

/** The part just taken out, so that a line with a button to undo can stand in its place. */
interface Removed {
  index: number;
  name: string;
  /** The undo step that took it out; the line disappears once another step follows. */
  label: string;
}

const samePartNames = (left: ProseDraft['parts'], right: ProseDraft['parts']) =>
  left.length === right.length && left.every((part, index) => part.heading === right[index]?.heading);

/** 一 and 五: a text before the first sub-heading, then parts that can be added, removed and reordered. */
export function ProseSection({ id, guidance, leadTitle, children }: Props) {
  const editor = useEditor();
  const form = useReportForm();
  const sheet = useRef<HTMLDivElement>(null);
  const section = id === 'overview' ? 1 : 5;
  const parts = useView((view) => view.draft[id].parts, samePartNames);
  const headings = useView((view) => view.draft[id].headings);
  const undoLabel = useView((view) => view.undoLabel);
  const findings = useView((view) => view.findings.filter((item) => item.section === section), sameFindings);
  const reports = useView((view) => view.draft.lastYear.reports);
  const past = useMemo(
    () =>
      pastPartsOf(
        reports,
        section,
        parts.map(({ heading }) => heading),
      ),
    [reports, section, parts],
  );
  const [done, setDone] = useState<SectionDone | null>(null);
  const whole = useSectionPaste(id, setDone);
  const [removed, setRemoved] = useState<Removed | null>(null);

  const fieldOf = (finding: Finding) => ('field' in finding.target ? finding.target.field : '');
  const partOf = (finding: Finding) =>
    Number(new RegExp(`^${id}\\.parts\\.(\\d+)\\.`).exec(fieldOf(finding))?.[1] ?? -1);
  const about = (index: number) => findings.filter((finding) => partOf(finding) === index);
  // Findings about no existing part are shown at the top, so that none is missed.
  const aboutAll = findings.filter((finding) => partOf(finding) < 0 || partOf(finding) >= parts.length);

  const focus = (selector: string): boolean => {
    const found = sheet.current?.querySelector<HTMLElement>(selector);
    found?.focus();
    return found !== null && found !== undefined;
  };
  const changeParts = (label: string, after: ProseDraft['parts']) =>
    flushSync(() => editor.change(label, [{ path: `${id}.parts`, after }]));
  const partsNow = () => editor.draft()[id].parts;

  const move = (index: number, by: -1 | 1) => {
    const part = partsNow()[index];
    if (!part) return;
    changeParts(`${by < 0 ? '上移' : '下移'}${partName(part, index)}`, movedPart(partsNow(), index, by));
    const to = `[data-part="${index + by}"]`;
    // At either end the pressed button is disabled, so the focus goes to the other one.
    if (!focus(`${to} [data-move="${by}"]:not(:disabled)`)) focus(`${to} [data-move]:not(:disabled)`);
  };
  const remove = (index: number) => {
    const part = partsNow()[index];
    if (!part) return;
    const name = partName(part, index);
    const label = `删除${name}`;
    changeParts(label, withoutPart(partsNow(), index));
    flushSync(() => setRemoved({ index, name, label }));
    focus('[data-undo]');
  };
  const add = () => {
    changeParts('增加一部分', withNewPart(partsNow()));
    focus(`[name="${id}.parts.${partsNow().length - 1}.heading"]`);
  };

  const notice = removed && undoLabel === removed.label && (
    <output className={styles['removed']}>
      已删除{removed.name}
      <Button
        edits
        look="link"
        data-undo=""
        onClick={() => {
          flushSync(() => editor.undo());
          focus(`[name="${id}.parts.${removed.index}.text"]`);
        }}
      >
        撤销
      </Button>
    </output>
  );

  return (
    <StepPage
      title={stepTitle(id, form)}
      wide
      edges="bare"
      foot={<SectionTally section={section} />}
      tools={
        <div className={styles['tools']}>
          <TextCount id={id} />
          <Choice
            legend="小标题的位置"
            quiet
            small
            options={headingChoices}
            value={headings}
            onChoose={(after) =>
              editor.change(after === 'runIn' ? '小标题接正文' : '小标题单独一行', [
                { path: `${id}.headings`, after },
              ])
            }
          />
        </div>
      }
    >
      {children}
      <div ref={sheet}>
        <div className={styles['whole']}>
          <CopyLastYear id={id} onDone={setDone} />
          <ChangeYears id={id} onDone={setDone} />
        </div>
        <ProsePart
          label={leadTitle}
          head={<h2>{leadTitle}</h2>}
          text={
            <ProseField
              name={`${id}.lead`}
              label={leadTitle}
              section={section}
              below={
                id === 'overview' && (
                  <DataSentences field={`${id}.lead`} place={{ section: 1, heading: null }} />
                )
              }
              optional
              onWhole={whole.take}
            />
          }
          guidance={<GuidanceNotes title="可以没有" guidance={leadGuidance} />}
          past={<PastText field={`${id}.lead`} past={past.lead} />}
          findings={aboutAll}
        />
        {parts.map((part, index) => (
          // A part is its place: what is written is the form's and moves by value.
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={index}>
            {removed?.index === index && notice}
            <HeadedPart
              id={id}
              section={section}
              index={index}
              last={index === parts.length - 1}
              heading={part.heading}
              guidance={guidanceFor(part.heading, guidance)}
              past={past.parts[index] ?? []}
              findings={about(index)}
              onMove={move}
              onRemove={remove}
              onWhole={whole.take}
            />
          </Fragment>
        ))}
        {removed !== null && removed.index >= parts.length && notice}
        <div className={styles['add']}>
          <Button edits size="small" icon="plus" onClick={add}>
            增加一部分
          </Button>
        </div>
        <AnsweredFindings section={section} />
        <DoneBar done={done} onClose={() => setDone(null)} />
      </div>
      {whole.element}
    </StepPage>
  );
}
