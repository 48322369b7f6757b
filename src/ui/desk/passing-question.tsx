import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';

/** What speaks against passing a report, each counted. */
export interface AgainstPassing {
  /** 必须改 in its note, which then is not sent. */
  must: number;
  /** The reviewer's own words, one remark a line, that were never sent. */
  own: number;
  /** Cells left blank where its tables were typed by hand. */
  blanks: number;
  /** Files of the unit that came after it and cannot be read. */
  unread: number;
}

/** Whether nothing speaks against it, so that nothing is asked. */
export function isFreeToPass({ must, own, blanks, unread }: AgainstPassing): boolean {
  return must + own + blanks + unread === 0;
}

/** Whether a report is passed all the same; nothing for null. */
export function PassingQuestion({
  against,
  onAnswer,
}: {
  against: AgainstPassing | null;
  onAnswer: (passes: boolean) => void;
}) {
  if (against === null) return null;
  const { must, own, blanks, unread } = against;
  const parts = [
    must > 0 ? `${must} 条必须改` : '',
    own > 0 ? `${own} 条自己写的意见没发` : '',
    blanks > 0 ? `${blanks} 格没填` : '',
    unread > 0 ? `${unread} 份后来的文件读不了` : '',
  ];
  return (
    <Dialog
      title={`还有 ${parts.filter((part) => part !== '').join('、')}，仍然通过？`}
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button data-first-focus onClick={() => onAnswer(false)}>
            取消
          </Button>
          <Button edits look="primary" onClick={() => onAnswer(true)}>
            仍然通过
          </Button>
        </>
      }
    >
      {must > 0 && <p>通过以后这份意见不会发出去。不用改的，先去掉勾选再通过，就不再问。</p>}
      {own > 0 && <p>自己写的意见会留着，通过以后不会发出去。</p>}
      {blanks > 0 && <p>数是手工填的，没填的格不算 0，汇总里算“缺”。</p>}
      {unread > 0 && <p>读不了的可能是更正，请先打开原件看。汇总用的是现在这一份。</p>}
    </Dialog>
  );
}
