/**
 * The endings of the files a report is read from: Word files of both kinds, PDFs, sheets, web pages, texts, our own. A file is told by its
 * content; endings only help to find it. Pickers, folders, refusals and the command line are made from these two
 * lists, and the README is held to them.
 */
export const readEndings = [
  'docx',
  'doc',
  'wps',
  'pdf',
  'xlsx',
  'xls',
  'csv',
  'html',
  'htm',
  'mht',
  'mhtml',
  'txt',
  'md',
  'json',
] as const;

/** Files that would be a report in another form: looked at in a folder, so that it is said what to do with them. */
export const refusedEndings = ['ofd', 'rtf', 'odt'] as const;

/** An ending that has a place in one of the lists. */
export type KnownEnding = (typeof readEndings | typeof refusedEndings)[number];

/** Whether a file may hold a report, or would be one in another form, by the ending of its name. */
export function hasKnownEnding(name: string): boolean {
  return [...readEndings, ...refusedEndings].some((ending) => name.toLowerCase().endsWith(`.${ending}`));
}
