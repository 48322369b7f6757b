import type { CellLook } from '../xlsx/cell';
import { builtInFormat } from '../xlsx/number-format';
import type { CharacterLook } from '../word/character-look';
import { BiffReader, KIND, type BiffRecord } from './records';

/** Colour numbers: automatic, the window's text, the window's background. */
const AUTOMATIC = 0x7fff;
const WINDOW_TEXT = 64;
const WINDOW = 65;
/** The numbers of white in the default palette. */
const WHITE: readonly number[] = [1, 9, WINDOW];
/** The number of the first colour in the file's own palette. */
const FIRST_OWN = 8;

const hex = (value: number): string => value.toString(16).padStart(2, '0');

/** Fonts, formats of numbers and looks of cells of a workbook, while its records are read. */
export class XlsLooks {
  private readonly fonts: CharacterLook[] = [];
  private readonly formats = new Map<number, string>();
  private readonly found: CellLook[] = [];
  private palette: readonly string[] = [];

  take({ kind, data }: BiffRecord): void {
    const reader = new BiffReader([data]);
    if (kind === KIND.format)
      this.formats.set(reader.word(), reader.characters(reader.word(), reader.byte()));
    else if (kind === KIND.font) this.fonts.push(this.fontIn(reader));
    else if (kind === KIND.extendedFormat) this.found.push(this.lookIn(reader));
    else if (kind === KIND.palette)
      this.palette = Array.from({ length: Math.min(reader.word(), data.length >> 2) }, () => {
        const [red, green, blue] = [reader.byte(), reader.byte(), reader.byte()];
        reader.skip(Math.min(1, data.length));
        return hex(red) + hex(green) + hex(blue);
      });
  }

  /** The look of a cell by its number. */
  look(index: number): CellLook | undefined {
    return this.found[index];
  }

  /** A font by its number; the file format leaves out number 4. */
  font(index: number): CharacterLook {
    return this.fonts[index > 4 ? index - 1 : index] ?? {};
  }

  private colour(index: number): string | undefined {
    if (index === AUTOMATIC || index === WINDOW_TEXT) return undefined;
    return this.palette[index - FIRST_OWN] ?? (WHITE.includes(index) ? 'ffffff' : `0000${hex(index & 0xff)}`);
  }

  private fontIn(reader: BiffReader): CharacterLook {
    const [height, flags, colour] = [reader.word(), reader.word(), reader.word()];
    reader.skip(2);
    const raised = reader.word();
    return {
      size: height / 10,
      strike: (flags & 8) !== 0,
      colour: this.colour(colour),
      align: ['baseline', 'superscript', 'subscript'][raised],
    };
  }

  private lookIn(reader: BiffReader): CellLook {
    const [font, format] = [reader.word(), reader.word()];
    reader.skip(4);
    const fit = reader.byte();
    reader.skip(1);
    const [sides, other, ground] = [reader.long(), reader.long(), reader.word()];
    const lines = [0, 4, 8, 12].filter((bit) => ((sides >>> bit) & 15) !== 0).length;
    const pattern = other >>> 26;
    const shade = pattern === 0 ? undefined : pattern === 1 ? this.colour(ground & 0x7f) : 'pattern';
    return {
      format: this.formats.get(format) ?? builtInFormat(format),
      font: { ...this.font(font), shade },
      shrinks: (fit & 0x10) !== 0,
      bordered: lines >= 2,
    };
  }
}
