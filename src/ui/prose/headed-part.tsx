import type { Finding } from '../../checks/finding';
import type { Guidance } from '../../format/guidance-overview';
import { chineseNumeral } from '../../report/numbers/chinese-numeral';
import { IconButton } from '../parts/button';
import { useEditor } from '../context/editor-context';
import { useReadOnly } from '../context/read-only';
import { DataSentences } from './sentences/data-sentences';
import { GuidanceNotes } from './guidance-notes';
import { partName } from '../../edits/part-edits';
import type { PastPart } from '../../edits/past-parts';
import { PastText } from './last-year/past-text';
import { ProseField } from './field/prose-field';
import { ProsePart } from './prose-part';
import styles from './prose.module.css';
import type { TakeWhole } from './paste/use-section-paste';
import type { DraftPath } from '../../report/path';

interface Props {
  id: 'overview' | 'problems';
  section: 1 | 5;
  index: number;
  last: boolean;
  heading: string;
  guidance: Guidance | null;
  past: readonly PastPart[];
  findings: readonly Finding[];
  onMove: (index: number, by: -1 | 1) => void;
  onRemove: (index: number) => void;
  onWhole: TakeWhole;
}

/** A part of 一 or 五 below its sub-heading, which can be written, moved and taken out with it. */
export function HeadedPart({
  id,
  section,
  index,
  last,
  heading,
  guidance,
  past,
  findings,
  onMove,
  onRemove,
  onWhole,
}: Props) {
  const field: DraftPath = `${id}.parts.${index}.heading`;
  const { ref, onChange, onBlur } = useEditor().register(field);
  const readOnly = useReadOnly();
  const number = `（${chineseNumeral(index + 1)}）`;
  const name = partName({ heading, text: '' }, index);
  return (
    <ProsePart
      label={`${number}${heading}`}
      head={
        <div className={styles['heading']} data-part={index}>
          <h2>
            <span aria-hidden="true">{number}</span>
            <input
              type="text"
              autoComplete="off"
              readOnly={readOnly}
              aria-label={`第 ${index + 1} 部分的小标题`}
              placeholder="小标题（可以没有）"
              name={field}
              ref={ref}
              onChange={(event) => void onChange(event)}
              onBlur={(event) => void onBlur(event)}
            />
          </h2>
          <IconButton
            edits
            icon="up"
            label={`上移${name}`}
            data-move="-1"
            disabled={index === 0}
            onClick={() => onMove(index, -1)}
          />
          <IconButton
            edits
            icon="downward"
            label={`下移${name}`}
            data-move="1"
            disabled={last}
            onClick={() => onMove(index, 1)}
          />
          <IconButton edits icon="remove" label={`删除${name}`} onClick={() => onRemove(index)} />
        </div>
      }
      text={
        <ProseField
          name={`${id}.parts.${index}.text`}
          label={`${number}${heading}的正文`}
          section={section}
          below={<DataSentences field={`${id}.parts.${index}.text`} place={{ section, heading }} />}
          placeholder="还没有写"
          onWhole={onWhole}
        />
      }
      guidance={guidance && <GuidanceNotes title="可以写到" guidance={guidance} />}
      past={<PastText field={`${id}.parts.${index}.text`} past={past} />}
      findings={findings}
    />
  );
}
