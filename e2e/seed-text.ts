import { form2021 } from '../src/format/forms';

const { sections } = form2021;

/** A real report as a person would copy it: paragraph by paragraph, sub-headings told apart. */
export interface SeedText {
  title: string;
  opening: string[];
  overview: SeedProse;
  problems: SeedProse;
  others: string[];
  /** null where the report is not signed. */
  signature: { agency: string; date: string } | null;
}

export interface SeedProse {
  lead: string[];
  parts: { heading: string; paragraphs: string[] }[];
}

const squeezed = (line: string) => line.normalize('NFKC').replace(/[\s#]/g, '');

/** Where each section begins; the three tables' sections are known by their headings alone. */
function sectionStarts(lines: readonly string[]): number[] {
  let from = 0;
  return sections.map(({ heading }) => {
    const wanted = squeezed(heading);
    const at = lines.findIndex((line, index) => index >= from && squeezed(line) === wanted);
    from = at < 0 ? from : at + 1;
    return at;
  });
}

function proseOf(lines: readonly string[]): SeedProse {
  const prose: SeedProse = { lead: [], parts: [] };
  for (const line of lines) {
    const numbered = /^[#\s]*[（(][一二三四五六七八九][）)]\s*(.*)$/.exec(line);
    const last = prose.parts[prose.parts.length - 1];
    if (numbered) {
      const [, heading = '', rest = ''] = /^([^。：:]*[。：:]?)(.*)$/.exec(numbered[1] ?? '') ?? [];
      prose.parts.push({
        heading: heading.replace(/。$/, ''),
        paragraphs: rest.trim() === '' ? [] : [rest.trim()],
      });
    } else if (last) last.paragraphs.push(line);
    else prose.lead.push(line);
  }
  return prose;
}

/** Takes the text of one of the collected reports apart. Tables are left out: their numbers are typed. */
export function readSeed(text: string): SeedText {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const starts = sectionStarts(lines);
  const between = (from: number, to: number) =>
    lines.slice(from, to < 0 ? lines.length : to).filter((line) => line !== '');
  const [first = 0, second = 0, , , fifth = 0, sixth = 0] = starts;
  const head = between(0, first);
  const opening = head.filter((line) => line.length > 40);
  const others = between(sixth + 1, -1);
  const day = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(others[others.length - 1] ?? '');
  const signed = day ? others.splice(-2) : [];
  const [, year = '', month = '', date = ''] = day ?? [];
  return {
    title: head
      .filter((line) => line.length <= 40)
      .join('')
      .replace(/[#\s]/g, ''),
    opening,
    overview: proseOf(between(first + 1, second)),
    problems: proseOf(between(fifth + 1, sixth)),
    others,
    signature: day
      ? { agency: signed[0] ?? '', date: `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` }
      : null,
  };
}
