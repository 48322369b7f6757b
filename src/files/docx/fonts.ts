/** The typefaces of the two layouts, by what they are for. */
export type Face = 'title' | 'song' | 'fangSong' | 'kai' | 'kaiGb' | 'hei';

interface Font {
  name: string;
  /** What Word takes on a machine without the font: one that comes with Windows or Office. */
  instead?: string;
  panose: string;
}

const fonts: Readonly<Record<Face, Font>> = {
  title: { name: '方正小标宋简体', instead: '华文中宋', panose: '02010601030101010101' },
  song: { name: '宋体', instead: 'SimSun', panose: '02010600030101010101' },
  fangSong: { name: '仿宋_GB2312', instead: '仿宋', panose: '02010609030101010101' },
  kai: { name: '楷体', instead: 'KaiTi', panose: '02010609060101010101' },
  kaiGb: { name: '楷体_GB2312', instead: '楷体', panose: '02010609030101010101' },
  hei: { name: '黑体', instead: 'SimHei', panose: '02010609060101010101' },
};

/** The `w:rFonts` of a face: digits and Latin letters are set in the same font as the Chinese beside them. */
export function runFonts(face: Face): string {
  const { name } = fonts[face];
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/>`;
}

/** fontTable.xml: tells a machine without a font what to take for it (charset 86 is GB 2312). */
export function fontTableXml(): string {
  const entries = Object.values(fonts).map(
    ({ name, instead, panose }) =>
      `<w:font w:name="${name}">${instead === undefined ? '' : `<w:altName w:val="${instead}"/>`}` +
      `<w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${entries.join('')}</w:fonts>`
  );
}
