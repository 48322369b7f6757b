type Attributes = Readonly<Record<string, string | number>>;
interface WithAttributes {
  _attr: Attributes;
}

/** An element as the docx library stringifies it: attributes and children under its name. Text is escaped there. */
export type Element = Readonly<
  Record<string, WithAttributes | readonly (WithAttributes | Element | string)[]>
>;

/** An element by its qualified name (`w:tbl`), attributes and children. */
export function element(name: string, attributes: Attributes, children: readonly Element[] = []): Element {
  // In a list even no children would cost an end tag.
  return { [name]: children.length === 0 ? { _attr: attributes } : [{ _attr: attributes }, ...children] };
}

/** An element of which only `w:val` is said, or nothing at all. */
export function setting(name: string, value?: string | number): Element {
  return element(name, value === undefined ? {} : { 'w:val': value });
}

/** The text of a run, its blanks kept (ECMA-376 part 1, 17.3.3.31). */
export function textElement(text: string): Element {
  return { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] };
}
