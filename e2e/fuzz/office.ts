// Our files and published ones, turned into other files by LibreOffice: they read the same, or are refused by name.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { compose } from '../../src/blocks/compose';
import { examples } from '../../src/examples';
import { layouts, type LayoutId } from '../../src/files/docx/layouts';
import { writeDocx } from '../../src/files/docx/write';
import { writeHtml } from '../../src/files/html/write';
import { readReportFile } from '../../src/files/read';
import { writeText } from '../../src/files/text/write';
import { reportSheets } from '../../src/files/xlsx/report-sheets';
import { writeSheets } from '../../src/files/xlsx/write';
import { readout } from '../../src/report/readout';
import { reportOf } from '../../src/report/report';
import { numbersIn, summedWorkbook, withoutResults } from './summed-workbook';

/** Published reports, beside a checkout of the project on some machines. */
const PUBLISHED = '../shared/reports';
const READABLE = /\.(?:docx|html|txt|xlsx|xls)$/;

const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'));
const faults: string[] = [];
let compared = 0;

/** Turns all files of a folder with one of these endings into another kind, in a folder of their own. */
function converted(from: string, ends: readonly string[], kind: string, filter = ''): string {
  const to = join(folder, `${basename(from)}-${kind}`);
  mkdirSync(to, { recursive: true });
  const files = readdirSync(from).filter((name) => ends.includes(extname(name)));
  const { status } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      ...(filter === '' ? [] : [`--infilter=${filter}`]),
      '--convert-to',
      kind,
      '--outdir',
      to,
      ...files.map((name) => join(from, name)),
    ],
    { stdio: 'ignore' },
  );
  if (status !== 0 || readdirSync(to).length < files.length) faults.push(`${from} → ${kind}: not converted`);
  return to;
}

/** What a file says, without white space: other programs put spaces between digits and characters. */
function saying(bytes: Uint8Array): string[] {
  const read = readReportFile(bytes);
  if (!read.ok) return [read.message];
  const said = readout(reportOf(read.draft), read.receipt);
  const { title, year, form, opening, sections, signature, date, disclosure, applications, disputes } = said;
  const texts = [title, opening, ...sections, signature].map((text) => text.replace(/\s+/g, ''));
  return [
    ...texts,
    date,
    form,
    String(year),
    ...[disclosure, applications, disputes].map((part) => JSON.stringify(part)),
  ];
}

/** A title a page gives itself outside its text is no part of the text. */
const withoutOwnTitle = (bytes: Uint8Array): Uint8Array =>
  new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/<title>[^<]*<\/title>/i, ''));

function compare(sources: string, made: string): void {
  for (const name of readdirSync(made).filter((file) => READABLE.test(file))) {
    const source = readdirSync(sources).find(
      (file) => file.replace(READABLE, '') === name.replace(READABLE, ''),
    );
    if (source === undefined) continue;
    const bytes = new Uint8Array(readFileSync(join(sources, source)));
    const before = saying(source.endsWith('.html') ? withoutOwnTitle(bytes) : bytes);
    const after = saying(new Uint8Array(readFileSync(join(made, name))));
    compared++;
    before.forEach((text, at) => {
      if (text !== after[at])
        faults.push(`${basename(made)}/${name}: “${text.slice(0, 60)}” became “${after[at]?.slice(0, 60)}”`);
    });
  }
}

/** The tables of all examples as workbooks, turned into those of both kinds; false where this LibreOffice has no Calc. */
function compareSheets(sheets: string): boolean {
  const before = faults.length;
  const old = converted(sheets, ['.xlsx'], 'xls');
  if (readdirSync(old).length === 0) {
    faults.length = before;
    return false;
  }
  compare(sheets, old);
  compare(sheets, converted(sheets, ['.xlsx'], 'xlsx'));
  return true;
}

/** 汇总表 worked out anew: every number of every sheet is the one that was written. */
async function compareSummed(): Promise<void> {
  const folderOfSum = join(folder, 'summed');
  mkdirSync(folderOfSum);
  const written = await summedWorkbook();
  writeFileSync(join(folderOfSum, 'sum.xlsx'), withoutResults(written));
  const made = join(converted(folderOfSum, ['.xlsx'], 'xlsx'), 'sum.xlsx');
  if (!existsSync(made)) return;
  const [before, after] = [written, new Uint8Array(readFileSync(made))].map(numbersIn);
  compared++;
  const others = (before ?? []).filter((number) => !after?.includes(number));
  process.stdout.write(`office: ${before?.length} numbers of a sum worked out, ${others.length} otherwise\n`);
  if (others.length > 0) faults.push(`sum.xlsx: not worked out as written: ${others.slice(0, 5).join('; ')}`);
}

async function writeSources(): Promise<{ word: string; pages: string; texts: string; sheets: string }> {
  const at = (name: string) => join(folder, name);
  const paths = { word: at('word'), pages: at('pages'), texts: at('texts'), sheets: at('sheets') };
  for (const path of Object.values(paths)) mkdirSync(path);
  for (const { id, load } of examples) {
    const report = reportOf((await load()).draft);
    const blocks = compose(report);
    for (const layout of Object.keys(layouts) as LayoutId[]) {
      const options = {
        shading: true,
        title: report.title,
        agency: report.agency,
        writtenAt: '2027-01-22T08:00:00Z',
      };
      writeFileSync(
        join(paths.word, `${id}-${layout}.docx`),
        await writeDocx(blocks, { ...options, layout }),
      );
    }
    writeFileSync(
      join(paths.sheets, `${id}.xlsx`),
      await writeSheets(reportSheets(blocks, report.form), {
        title: report.title,
        writtenAt: '2027-01-22T08:00:00Z',
      }),
    );
    writeFileSync(join(paths.pages, `${id}.html`), `\ufeff${writeHtml(blocks, { shading: true })}`);
    writeFileSync(join(paths.texts, `${id}.txt`), writeText(blocks));
  }
  if (existsSync(PUBLISHED))
    for (const name of readdirSync(PUBLISHED).filter((file) => /\.(?:html|txt)$/.test(file)))
      writeFileSync(
        join(name.endsWith('.html') ? paths.pages : paths.texts, name),
        readFileSync(join(PUBLISHED, name)),
      );
  return paths;
}

const REFUSED: Readonly<Record<string, RegExp>> = {
  rtf: /\.rtf/,
  odt: /\.odt/,
};
const PAGE = 'HTML (StarWriter)';
const TEXT = 'Text (encoded):UTF8,LF,,,';

try {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status !== 0)
    process.stdout.write('office: skipped, LibreOffice (soffice) is not installed here\n');
  else {
    const { word, pages, texts, sheets } = await writeSources();
    const hasCalc = compareSheets(sheets);
    if (hasCalc) await compareSummed();
    const pagesAsWord = converted(pages, ['.html'], 'docx', PAGE);
    compare(pages, pagesAsWord);
    compare(texts, converted(texts, ['.txt'], 'docx', TEXT));
    compare(texts, converted(texts, ['.txt'], 'html', TEXT));
    compare(word, converted(word, ['.docx'], 'html'));
    compare(word, converted(converted(word, ['.docx'], 'odt'), ['.odt'], 'docx'));
    compare(pages, converted(converted(pagesAsWord, ['.docx'], 'odt'), ['.odt'], 'docx'));
    compare(word, converted(word, ['.docx'], 'doc'));
    compare(pages, converted(pagesAsWord, ['.docx'], 'doc'));
    for (const [kind, sentence] of Object.entries(REFUSED)) {
      const made = converted(word, ['.docx'], kind);
      for (const name of readdirSync(made)) {
        const read = readReportFile(new Uint8Array(readFileSync(join(made, name))));
        compared++;
        if (read.ok || !sentence.test(read.message)) faults.push(`${name}: not refused by name`);
      }
    }
    const where = existsSync(PUBLISHED) ? '' : `, without ${PUBLISHED}, which is not here`;
    process.stdout.write(
      `office: ${compared} files of another program${where}${hasCalc ? '' : ', without sheets: Calc is not installed'}, ${faults.length} read otherwise\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) process.stderr.write(`office: ${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
