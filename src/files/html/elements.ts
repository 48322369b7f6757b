/** Elements whose text is not shown and is not worth naming. */
export const SILENT = new Set('script style noscript noframes noembed template xml'.split(' '));
/** Elements that show something that is no text of the page, by what people call it. */
export const DRAWN: Readonly<Record<string, string>> = {
  svg: '图片',
  img: '图片',
  canvas: '图片',
  math: '公式',
  object: '嵌入的内容',
  embed: '嵌入的内容',
  iframe: '嵌入的内容',
  video: '嵌入的内容',
  audio: '嵌入的内容',
  meter: '图示',
  progress: '图示',
  select: '网页的输入框',
  textarea: '网页的输入框',
};
/** Elements around which a new paragraph begins. */
export const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre search section summary ul xmp ucapcontent ucaptitle table caption tr td th thead tbody tfoot'.split(
    ' ',
  ),
);
/** What websites put around the text. */
export const AROUND = new Set(['nav', 'footer', 'aside', 'header']);
/** The groups of rows of a table. */
export const GROUPS = new Set(['thead', 'tbody', 'tfoot']);
/** Empty elements, which have no end tag. */
export const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The attributes of an element, by name. */
export type Attributes = Readonly<Record<string, string>>;

/** Whether a picture is one of a pixel, which old pages use for spacing. */
export const isSpacer = ({ width, height }: Attributes): boolean =>
  [width, height].some((size) => /^[012](?:px)?$/.test(size ?? ''));
