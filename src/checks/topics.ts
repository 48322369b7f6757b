/** What a reviewer looks at, one after another. */
export const topics = [
  'title',
  'year',
  'name',
  'headings',
  'applications',
  'blanks',
  'lastYear',
  'disclosure',
  'disputes',
  'fees',
  'text',
  'problems',
  'wording',
  'personalData',
] as const;

export type Topic = (typeof topics)[number];
