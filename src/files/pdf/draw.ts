import type { Box, Glyph, Look, Rule } from '../laid-out/page';
import type { DrawnPage } from './drawn-page';
import { Grounds, isSame, UNSEEN_TEXT, WHITE } from './grounds';
import { boxOf, matrixOf, times, UNCHANGED, type Matrix } from './matrix';
import { filledShapes, strokedRules } from './path';
import { beginning, hasOnlyGlyphs, turnOf, type PdfFont, type Shown, type State } from './text-state';

/** The names of the library's operations that matter here, with their numbers. */
export type Operations = Readonly<Record<string, number>>;

/** In ems: how far characters reach above and below the base line. */
const [OVER, UNDER] = [0.86, -0.14];
/** Points: smaller writing is meant to be overlooked. */
const TINY = 1.5;
/** Points: a smaller empty frame holds no picture. */
const LEAST_PICTURE = 8;
/**
 * Follows what a page draws: each character with the box it stands in and how it is seen, and each straight line.
 * Places are in points from the top left corner of the page as it is shown.
 */
export class Drawing implements DrawnPage {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rule[] = [];
  readonly marks: Rule[] = [];
  readonly pictures: Box[] = [];
  invisible = 0;
  uncoded = 0;
  private state: State;
  private readonly stack: State[] = [];
  private readonly grounds = new Grounds();
  /** Whether nothing was drawn since the matrix was set: the library leaves out pictures, but their frames remain. */
  private isEmptyFrame = false;
  private note = '';
  private unseen = 0;
  private readonly marked: boolean[] = [];

  constructor(
    readonly width: number,
    readonly height: number,
    private readonly base: Matrix,
    private readonly fontCalled: (name: string) => PdfFont | null,
    /** Whether a layer is shown. */
    private readonly isShown: (layer: unknown) => boolean,
    /** What a remark or a field on the page is called; empty where it is text of the page. */
    private readonly noteCalled: (id: string) => string,
  ) {
    this.state = beginning(base);
  }

  private save(): void {
    this.stack.push({ ...this.state });
  }

  private restore(): void {
    this.endFrame();
    this.state = this.stack.pop() ?? this.state;
  }

  private transform(matrix: Matrix): void {
    this.endFrame();
    this.state.matrix = times(this.state.matrix, matrix);
    this.isEmptyFrame = true;
  }

  /** A frame in which nothing was drawn is that of a picture. */
  private endFrame(): void {
    if (!this.isEmptyFrame) return;
    this.isEmptyFrame = false;
    const box = boxOf(this.state.matrix, 0, 0, 1, 1);
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    if (Math.max(width, height) < LEAST_PICTURE) return;
    if (Math.min(width, height) <= 3) this.rules.push(box);
    else this.pictures.push(box);
  }

  private moveText(x: number, y: number): void {
    const { state } = this;
    state.x = state.lineX += x;
    state.y = state.lineY += y;
  }

  private setFont(name: string, size: number): void {
    this.state.font = this.fontCalled(name);
    this.state.size = Math.abs(size);
    this.state.way = size < 0 ? -1 : 1;
  }

  private lookOf(box: Box, size: number): { look: Look; what: string } {
    const { mode, fill, stroke, fillAlpha, strokeAlpha } = this.state;
    if (this.unseen > 0) return { look: 'hidden', what: '' };
    if (this.note !== '') return { look: 'note', what: this.note };
    const isFilled = mode % 4 === 0 || mode % 4 === 2;
    const [colour, alpha] = isFilled ? [fill, fillAlpha] : [stroke, strokeAlpha];
    if (mode === 3 || mode === 7 || alpha < 0.05 || size <= TINY) return { look: 'hidden', what: '' };
    const ground = this.grounds.under(box);
    return isSame(colour, ground) ? { look: 'unsure', what: UNSEEN_TEXT } : { look: 'plain', what: '' };
  }

  private put(text: string, matrix: Matrix, x0: number, y0: number, x1: number, y1: number): void {
    const { font, size } = this.state;
    const box = boxOf(matrix, x0, y0, x1, y1);
    const drawnSize = size * Math.hypot(matrix[2], matrix[3]);
    const { look, what } = this.lookOf(box, drawnSize);
    if (look === 'hidden') this.invisible++;
    this.glyphs.push({
      ...box,
      text,
      size: drawnSize,
      turn: turnOf(this.state.way < 0 ? times(matrix, [-1, 0, 0, -1, 0, 0]) : matrix),
      isVertical: font?.vertical === true,
      look,
      what,
    });
  }

  private showText(shown: readonly Shown[]): void {
    this.isEmptyFrame = false;
    const { state } = this;
    const { font, size, charSpacing, wordSpacing, way } = state;
    if (!font || size === 0) return;
    const vertical = font.vertical === true;
    const stretch = state.stretch * way;
    const unit = size * (font.fontMatrix?.[0] ?? 0.001);
    const hasNoCodes = hasOnlyGlyphs(font);
    const matrix = times(times(state.matrix, state.textMatrix), [
      stretch,
      0,
      0,
      way,
      state.x,
      state.y + state.rise,
    ]);
    let x = 0;
    for (const glyph of shown) {
      if (typeof glyph === 'number') {
        x += ((vertical ? 1 : -1) * glyph * size) / 1000;
        continue;
      }
      const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing;
      if (hasNoCodes && !glyph.isSpace) this.uncoded++;
      const text = hasNoCodes ? '' : glyph.unicode;
      if (vertical) {
        const metric = glyph.vmetric ?? font.defaultVMetrics ?? [-1000, 500, 880];
        const left = -(glyph.vmetric ? (metric[1] ?? 0) : glyph.width * 0.5) * unit;
        const base = x + (metric[2] ?? 880) * unit * -1;
        const width = glyph.width * unit;
        if (text !== '') this.put(text, matrix, left, base + UNDER * size, left + width, base + OVER * size);
        x += (metric[0] ?? -1000) * unit - spacing * way;
        continue;
      }
      const width = glyph.width * unit;
      if (text !== '') this.put(text, matrix, x, UNDER * size, x + width, OVER * size);
      x += width + spacing * way;
    }
    if (vertical) state.y += x * way;
    else state.x += x * stretch;
  }

  private drawPath(operation: number, steps: ArrayLike<number>, ops: Operations): void {
    this.isEmptyFrame = false;
    const { state } = this;
    if (this.unseen > 0) return;
    const lines = this.note === '' ? this.rules : this.marks;
    const is = (...names: string[]) => names.some((name) => ops[name] === operation);
    const strokes = is(
      'stroke',
      'closeStroke',
      'fillStroke',
      'eoFillStroke',
      'closeFillStroke',
      'closeEOFillStroke',
    );
    const fills = is('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
    if (fills && state.fillAlpha > 0.05) {
      const { rules, grounds } = filledShapes(steps, state.matrix);
      if (!isSame(state.fill, WHITE)) for (const rule of rules) lines.push(rule);
      if (this.note === '' && state.fillAlpha > 0.95 && !state.isBlended)
        for (const box of grounds) this.grounds.cover(box, state.fill, this.glyphs.length);
    }
    if (strokes && state.strokeAlpha > 0.05 && !isSame(state.stroke, WHITE))
      for (const rule of strokedRules(steps, state.matrix, state.lineWidth)) lines.push(rule);
  }

  private graphicsState(states: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of states) {
      if (key === 'LW') this.state.lineWidth = Number(value);
      else if (key === 'CA') this.state.strokeAlpha = Number(value);
      else if (key === 'ca') this.state.fillAlpha = Number(value);
      else if (key === 'BM') this.state.isBlended = value !== 'source-over' && value !== 'Normal';
      else if (key === 'Font') this.setFont(String((value as unknown[])[0]), Number((value as unknown[])[1]));
    }
  }

  private beginMarked(isLayer: boolean, layer: unknown): void {
    const isUnseen = isLayer && !this.isShown(layer);
    this.marked.push(isUnseen);
    if (isUnseen) this.unseen++;
  }

  /** Does one operation. */
  do(operation: number, args: readonly unknown[], ops: Operations): void {
    const { state } = this;
    const number = Number(args[0]);
    switch (operation) {
      case ops['save']:
        return this.save();
      case ops['restore']:
      case ops['endGroup']:
      case ops['paintFormXObjectEnd']:
        return this.restore();
      case ops['beginGroup']:
        return this.save();
      case ops['transform']:
        return this.transform(matrixOf(args));
      case ops['paintFormXObjectBegin']:
        this.save();
        if (args[0]) this.state.matrix = times(state.matrix, matrixOf(args[0]));
        this.isEmptyFrame = false;
        return undefined;
      case ops['beginAnnotation']:
        this.save();
        this.note = this.noteCalled(String(args[0]));
        this.state = beginning(times(times(this.base, matrixOf(args[2])), matrixOf(args[3])));
        return undefined;
      case ops['endAnnotation']:
        this.note = '';
        return this.restore();
      case ops['setGState']:
        return this.graphicsState(args[0] as never);
      case ops['setLineWidth']:
        return void (state.lineWidth = number);
      case ops['beginText']:
        state.textMatrix = UNCHANGED;
        state.x = state.y = state.lineX = state.lineY = 0;
        return undefined;
      case ops['setCharSpacing']:
        return void (state.charSpacing = number);
      case ops['setWordSpacing']:
        return void (state.wordSpacing = number);
      case ops['setHScale']:
        return void (state.stretch = number / 100);
      case ops['setLeading']:
        return void (state.leading = -number);
      case ops['setFont']:
        return this.setFont(String(args[0]), Number(args[1]));
      case ops['setTextRenderingMode']:
        return void (state.mode = number);
      case ops['setTextRise']:
        return void (state.rise = number);
      case ops['moveText']:
        return this.moveText(number, Number(args[1]));
      case ops['setLeadingMoveText']:
        state.leading = Number(args[1]);
        return this.moveText(number, Number(args[1]));
      case ops['setTextMatrix']:
        state.textMatrix = matrixOf(args[0]);
        state.x = state.y = state.lineX = state.lineY = 0;
        return undefined;
      case ops['nextLine']:
        return this.moveText(0, state.leading);
      case ops['showText']:
      case ops['showSpacedText']:
        return this.showText(args[0] as readonly Shown[]);
      case ops['setFillRGBColor']:
        return void (state.fill = String(args[0]));
      case ops['setStrokeRGBColor']:
        return void (state.stroke = String(args[0]));
      case ops['setFillColorN']:
      case ops['shadingFill']:
        return void (state.fill = '');
      case ops['setStrokeColorN']:
        return void (state.stroke = '');
      case ops['setFillTransparent']:
        return void (state.fill = WHITE);
      case ops['setStrokeTransparent']:
        return void (state.stroke = WHITE);
      case ops['constructPath']:
        return this.drawPath(number, ((args[1] as unknown[])[0] as ArrayLike<number>) ?? [], ops);
      case ops['beginMarkedContent']:
        return this.beginMarked(false, null);
      case ops['beginMarkedContentProps']:
        return this.beginMarked(args[0] === 'OC', args[1]);
      case ops['endMarkedContent']:
        if (this.marked.pop()) this.unseen--;
        return undefined;
      default:
        return undefined;
    }
  }

  /** To be called when the page has been drawn. */
  end(): void {
    this.grounds.hide(this.glyphs);
  }
}
