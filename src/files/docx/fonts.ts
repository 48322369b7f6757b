/** The typefaces of the two layouts, by what they are for. */
export type Face = 'title' | 'song' | 'fangSong' | 'kai' | 'kaiGb' | 'hei';

interface Font {
  /** The font, and what to take where it is missing: first what Windows or Office brings. */
  names: readonly [font: string, instead: string, ...string[]];
  panose: string;
}

/**
 * Computers with UOS or 麒麟 have neither 方正小标宋简体 nor 仿宋_GB2312; what they have is Founder's fonts of the GBK
 * set, or free ones (Noto is 思源 under another name). Where a substitute is a font of this list itself, its own
 * substitutes follow.
 */
const fonts: Readonly<Record<Face, Font>> = {
  title: { names: ['方正小标宋简体', '华文中宋', '方正小标宋_GBK', '宋体'], panose: '02010601030101010101' },
  song: { names: ['宋体', 'SimSun', '方正书宋_GBK', 'Noto Serif CJK SC'], panose: '02010600030101010101' },
  fangSong: {
    names: ['仿宋_GB2312', '仿宋', '方正仿宋_GBK', '华文仿宋', 'Noto Serif CJK SC'],
    panose: '02010609030101010101',
  },
  kai: {
    names: ['楷体', 'KaiTi', '方正楷体_GBK', '华文楷体', 'Noto Serif CJK SC'],
    panose: '02010609060101010101',
  },
  kaiGb: { names: ['楷体_GB2312', '楷体'], panose: '02010609030101010101' },
  hei: {
    names: ['黑体', 'SimHei', '方正黑体_GBK', '文泉驿正黑', 'Noto Sans CJK SC'],
    panose: '02010609060101010101',
  },
};

/** For each font its next substitute, and its measures (PANOSE) for fontTable.xml. */
const next = new Map(
  Object.values(fonts).flatMap(({ names, panose }) =>
    names.slice(0, -1).map((name, index) => [name, { instead: names[index + 1] ?? '', panose }] as const),
  ),
);

/** The font of a face and, in turn, all that may stand in for it. */
export function fontNames(face: Face): string[] {
  const names: string[] = [];
  for (let name: string | undefined = fonts[face].names[0]; name; name = next.get(name)?.instead)
    names.push(name);
  return names;
}

/** The `w:rFonts` of a face: digits and Latin letters are set in the same font as the Chinese beside them. */
export function runFonts(face: Face): string {
  const [name] = fonts[face].names;
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/>`;
}

/**
 * fontTable.xml: tells a machine without a font what to take for it (charset 86 is GB 2312). The standard
 * has lists in `w:altName`, but Word is known to write and read one name there; so each font names one, and that one
 * the next.
 */
export function fontTableXml(): string {
  const entries = Array.from(
    next,
    ([name, { instead, panose }]) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/>` +
      `<w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${entries.join('')}</w:fonts>`
  );
}
