import type { LeftOut } from '../../report/receipt';
import { readHtml } from '../html/read';
import { wordsIn } from './read-drawn';
import type { NoteKind } from './read-text';
import { isWrittenInMargin } from './review-mark';
import type { XmlElement } from './xml';
import { childrenOf, descendantsOf } from './xml-tree';

/** Linked parts that are read; further ones are named without their words. */
const MOST_PARTS = 40;

const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const MARGINS: readonly (readonly [string, string])[] = [
  ['header', '页眉'],
  ['footer', '页脚'],
];

/** The words of paragraphs, each apart from the next, without the codes of fields. */
function sentencesIn(root: XmlElement): string {
  const said: string[] = [];
  for (const element of descendantsOf(root)) {
    if (element.name === 'w:p') said.push(' ');
    const isText = element.name === 'w:t' || element.name.endsWith('}t') || element.name.endsWith('chart}v');
    if (isText) said.push(element.name === 'w:t' ? wordsIn(element) : `${wordsIn(element)} `);
  }
  return said.join('').replace(/\s+/g, ' ').trim();
}

/** Documents of other kinds by the ends of their names; whether their words can be had here. */
const CHUNKS: readonly (readonly [endings: readonly string[], kind: string, isWords: boolean])[] = [
  [['html', 'htm', 'xhtml'], '网页', true],
  [['txt'], '纯文本', true],
  [['mht', 'mhtml'], '单个文件网页', false],
  [['rtf'], 'RTF 文件', false],
  [['docx', 'docm', 'dotx', 'dotm'], 'Word 文件', false],
];
/** Characters: of a longer text the beginning suffices to recognise it. */
const LONGEST_CHUNK = 2_000;

/** What a page shows, its tables cell by cell. */
function wordsOfPage(html: string): string {
  const page = readHtml(html);
  if (!page.ok) return '';
  return page.document.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text)))
    .join(' ');
}

/** The parts besides the document itself: notes, comments, charts, diagrams, headers. Their words are only named. */
export class PartsBeside {
  private readonly roots = new Map<string, XmlElement | null>();
  private readonly notes = new Map<NoteKind, Map<string, string>>();
  private chunks = 0;
  private targets: Map<string, { type: string; path: string }> | null = null;

  /** Gives the root of a part; null where it cannot be read. */
  constructor(
    private readonly read: (part: string) => XmlElement | null,
    /** Gives the characters of a part that is no XML; null where it has none. */
    private readonly charactersOf: (part: string) => string | null,
  ) {}

  private root(part: string): XmlElement | null {
    const known = this.roots.get(part);
    if (known !== undefined) return known;
    const root = this.roots.size < MOST_PARTS ? this.read(part) : null;
    this.roots.set(part, root);
    return root;
  }

  private relations(): Map<string, { type: string; path: string }> {
    if (this.targets) return this.targets;
    const root = this.root(RELATIONSHIPS);
    const all = root ? childrenOf(root, 'rel:Relationship') : [];
    this.targets = new Map(
      all.flatMap(({ attributes }) => {
        const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode = '' } = attributes;
        const path = target.startsWith('/') ? target.slice(1) : `word/${target}`;
        return mode === 'External' ? [] : [[id, { type: type.slice(type.lastIndexOf('/') + 1), path }]];
      }),
    );
    return this.targets;
  }

  /** The words of the part a relationship leads to. */
  text(relation: string): string {
    const path = this.relations().get(relation)?.path;
    const root = path === undefined ? null : this.root(path);
    return root ? sentencesIn(root) : '';
  }

  /** The words of a document of another kind put in whole (altChunk), where it is a page or a plain text. */
  chunk(relation: string): { text: string; what: string } {
    const path = this.relations().get(relation)?.path ?? '';
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const [, kind, isWords] = CHUNKS.find(([endings]) => endings.includes(ending)) ?? [[], '', false];
    const characters = isWords && this.chunks++ < MOST_PARTS ? (this.charactersOf(path) ?? '') : '';
    const text = (kind === '网页' ? wordsOfPage(characters) : characters).replace(/\s+/g, ' ').trim();
    return {
      text: text.slice(0, LONGEST_CHUNK),
      what: `嵌入的另一份文档（altChunk${kind === '' ? '' : `，${kind}`}）`,
    };
  }

  note(kind: NoteKind, id: string): string {
    const known = this.notes.get(kind);
    if (known) return known.get(id) ?? '';
    const root = this.root(`word/${kind}.xml`);
    const found = new Map(
      (root ? childrenOf(root) : []).map((note) => [note.attributes['w:id'] ?? '', sentencesIn(note)]),
    );
    this.notes.set(kind, found);
    return found.get(id) ?? '';
  }

  /** What stands above and below the pages, page numbers aside. */
  margins(): LeftOut[] {
    const found: LeftOut[] = [];
    for (const { type, path } of this.relations().values()) {
      const place = MARGINS.find(([name]) => name === type)?.[1];
      const root = place === undefined ? null : this.root(path);
      const text = root ? sentencesIn(root) : '';
      if (place !== undefined && isWrittenInMargin(text) && !found.some((item) => item.text === text))
        found.push({ text, reason: place, place });
    }
    return found;
  }
}
