import type { Session } from '../../editor/session';
import { Button, ButtonLink } from '../parts/button';
import { StateMark } from '../parts/state-mark';
import { yearWord } from '../words/year-word';
import { stepHref } from '../route';
import { FileHandedOver, FileTrouble } from '../shell/file-notices';
import { FoundFile } from '../shell/found-file';
import { useFileState } from '../shell/use-file-state';
import styles from './home.module.css';

/** 还开着的一份: a report only this page still holds, after another window deleted everything; can be opened or saved. */
export function OnlyHere({ session }: { session: Session }) {
  useFileState(session);
  const { agency, year } = session.editor.draft();
  const inFile = session.file.isCurrent();
  return (
    <>
      <div className={styles['notice']}>
        <StateMark state={inFile ? 'done' : 'error'} />
        <p>
          “{agency.name.trim() || '机关全称未填'} {yearWord(year)}”的报告
          {inFile
            ? '已存到文件，关掉本页也还在那里。'
            : '还开着，只有本页里有，关掉就没有了。还要用，请保存到文件。'}
        </p>
        <ButtonLink size="small" href={stepHref(session.id, 'basics')}>
          回到这份报告
        </ButtonLink>
        {!inFile && (
          <Button size="small" onClick={() => void session.file.save()}>
            保存到文件
          </Button>
        )}
      </div>
      <FileTrouble session={session} />
      <FileHandedOver session={session} />
      <FoundFile session={session} />
    </>
  );
}
