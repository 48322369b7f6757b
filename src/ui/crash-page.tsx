import { Component, type ReactNode } from 'react';
import type { ReportFile } from '../editor/report-file';
import { download, fileName } from '../storage/disk';
import { Button } from './parts/button';
import styles from './plain-page.module.css';

interface Props {
  /** The open draft as a file, null for none; called only after a crash, so it must not need what crashed. */
  rescue: () => ReportFile | null;
  children: ReactNode;
}

/** Catches unexpected errors: offers the draft as a file, then a fresh start. Depends on nothing of the page's state. */
export class CrashGuard extends Component<Props, { crash: string | null }> {
  override state = { crash: null as string | null };

  static getDerivedStateFromError(error: unknown): { crash: string } {
    return { crash: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override componentDidMount(): void {
    window.addEventListener('unhandledrejection', this.onRejection);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('unhandledrejection', this.onRejection);
  }

  /** A part of the program fetched at a click may fail to load: that must be told too. */
  private readonly onRejection = ({ reason }: PromiseRejectionEvent): void => {
    if (reason instanceof Error && isUnfetchedPart(reason.message)) this.setState({ crash: reason.message });
  };

  override render(): ReactNode {
    const { crash } = this.state;
    if (crash === null) return this.props.children;
    return <CrashPage rescue={this.props.rescue} crash={crash} />;
  }
}

/** Whether an error message is a browser's for a part of the program that could not be fetched. */
function isUnfetchedPart(message: string): boolean {
  return /dynamically imported module|Importing a module script failed|Unable to preload/i.test(message);
}

function CrashPage({ rescue, crash }: { rescue: Props['rescue']; crash: string }) {
  const file = rescue();
  const isUnfetched = isUnfetchedPart(crash);
  return (
    <main className={styles['page']}>
      <h1>{isUnfetched ? '程序没有取全' : '程序出了问题'}</h1>
      {isUnfetched && <p>这一页没有取到：网络断了，或者网站上换了新版本。联网后重新打开就好。</p>}
      <p>
        写下的内容还在。
        {file ? '请先下载当前草稿，再重新打开程序；需要时用“打开报告文件”接着写。' : '请重新打开程序。'}
      </p>
      <p>
        {file && (
          <Button
            look="primary"
            onClick={() =>
              download(fileName(file.title, 'json'), new Blob([file.text], { type: 'application/json' }))
            }
          >
            下载当前草稿
          </Button>
        )}{' '}
        <Button onClick={() => window.location.reload()}>重新打开</Button>
      </p>
      <p>
        <small>给维护人员看的：{crash}</small>
      </p>
    </main>
  );
}
