import { useEffect, useMemo, useRef, useState } from 'react';
import { compose } from '../../blocks/compose';
import type { Finding } from '../../checks/finding';
import { layouts } from '../../files/docx/layouts';
import { reviewMark } from '../../files/docx/review-mark';
import { writeHtml } from '../../files/html/write';
import { writeText } from '../../files/text/write';
import type { CellId } from '../../format/table';
import { checkCode } from '../../report/check-code';
import { sameFindings } from '../findings/finding-words';
import { BeforeDownload } from '../preview/before-download';
import { copyWebPage } from '../preview/copy-web-page';
import { downloadTables } from '../preview/download-tables';
import { downloadWord, type Outcome } from '../preview/download-word';
import { KindChoice } from '../preview/kind-choice';
import { LayoutChoice } from '../preview/layout-choice';
import { PagedSheets } from '../preview/paged-sheets';
import { PrintReport } from '../preview/print-report';
import { rememberedLook, rememberLook, type LookChoice } from '../preview/remembered-choice';
import { UnreadyDialog } from '../preview/unready-dialog';
import { preloadWriter } from '../preview/word-file';
import { Button } from '../parts/button';
import { Checkbox } from '../parts/choice';
import { useEditor, useView } from '../context/editor-context';
import { useWorkspace } from '../context/workspace-context';
import { StepPage } from '../shell/step-page';
import styles from './export-step.module.css';

function wrongCells(findings: readonly Finding[]): ReadonlySet<CellId> {
  return new Set(
    findings
      // Not D3: a blank cell is framed as blank, and only wrong numbers are framed in red.
      .filter(({ severity, code }) => severity === 'error' && code !== 'D3')
      .flatMap(({ cells }) => cells),
  );
}

/** 预览与导出: the report as it will be printed, in either layout, and the ways out of the program. */
export function ExportStep() {
  const report = useView((view) => view.report);
  const version = useView((view) => view.draft.reviewVersion) + 1;
  const findings = useView((view) => view.finalFindings, sameFindings);
  const checking = useView((view) => view.checking);
  const [look, setLook] = useState<LookChoice>(rememberedLook);
  const [pages, setPages] = useState(0);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [asking, setAsking] = useState(false);
  const blocks = useMemo(() => compose(report), [report]);
  const code = useMemo(() => checkCode(report), [report]);
  const wrong = useMemo(() => wrongCells(findings), [findings]);
  useEffect(preloadWriter, []);

  const panel = useRef<HTMLElement>(null);
  const choose = (next: LookChoice) => {
    setLook(next);
    rememberLook(next);
  };
  const editor = useEditor();
  const workspace = useWorkspace();
  const save = async () => {
    setAsking(false);
    setOutcome({ words: '正在写 Word 文件……', failed: false });
    const written = await downloadWord(editor, blocks, look);
    // A 送审版 holds the whole draft, so it counts as a copy on disk like 保存到文件.
    if (look.kind === 'review' && !written.failed) workspace.session()?.file.handedOut();
    setOutcome(written);
  };
  const errors = findings.filter(({ severity }) => severity === 'error').length;

  return (
    <StepPage
      title="预览与导出"
      edges="bare"
      tools={
        <>
          <p className={styles['pages']}>共 {pages} 页，按这台电脑的字体排，Word 里可能略有出入</p>
          <Button
            size="small"
            className={styles['toPanel']}
            onClick={() => panel.current?.scrollIntoView({ block: 'start' })}
          >
            版式和下载
          </Button>
        </>
      }
      margin={
        <>
          <section ref={panel} className={styles['panel']} aria-label="导出">
            <KindChoice value={look.kind} onChoose={(kind) => choose({ ...look, kind })} />
            <LayoutChoice
              blocks={blocks}
              value={look.layout}
              onChoose={(layout) => choose({ ...look, layout })}
            />
            <Checkbox ofPage checked={look.shading} onTick={(shading) => choose({ ...look, shading })}>
              “第二十条”各行加浅蓝底纹
            </Checkbox>
            <Button
              look="primary"
              icon="download"
              className={styles['download']}
              disabled={checking}
              onClick={() => (errors > 0 ? setAsking(true) : void save())}
            >
              下载 Word 文件
            </Button>
            <output className={outcome?.failed ? styles['failed'] : styles['outcome']}>
              {checking ? '正在检查…文字很长，查完才能下载。' : outcome?.words}
            </output>
            <p className={styles['code']}>
              {look.kind === 'review' && `将下载第 ${version} 版，`}校验码 <b>{code}</b>
              <small>内容一样，码就一样，用来核对是不是同一份；不能防伪</small>
            </p>
            <div className={styles['two']}>
              <Button size="small" onClick={() => window.print()}>
                打印
              </Button>
              <Button
                size="small"
                onClick={() =>
                  setOutcome(
                    copyWebPage({ html: writeHtml(blocks, look), text: writeText(blocks) })
                      ? {
                          words:
                            '已复制，可以粘贴到网站后台的编辑框里。粘贴后看不到表格线的，是编辑器没有留下（如 wangEditor），要由网站的样式来画。',
                          failed: false,
                        }
                      : { words: '浏览器不让复制。请下载 Word 文件，再从里面复制。', failed: true },
                  )
                }
              >
                复制为网页
              </Button>
              <Button
                size="small"
                className={styles['whole']}
                disabled={checking}
                onClick={() => void downloadTables(blocks, report).then(setOutcome)}
              >
                三张表存为 .xlsx
              </Button>
            </div>
          </section>
          {!checking && <BeforeDownload findings={findings} />}
        </>
      }
    >
      <div className={styles['desk']}>
        <PagedSheets
          blocks={blocks}
          options={{ layout: layouts[look.layout], shading: look.shading, wrong }}
          mark={look.kind === 'review' ? reviewMark({ version, checkCode: code }) : null}
          onPages={setPages}
        />
      </div>
      <PrintReport blocks={blocks} layout={look.layout} shading={look.shading} />
      {asking && (
        <UnreadyDialog findings={findings} onClose={() => setAsking(false)} onDownload={() => void save()} />
      )}
    </StepPage>
  );
}
