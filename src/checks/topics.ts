/** What a reviewer looks at, one after another. */
export const topics = [
  'title',
  'year',
  'name',
  'headings',
  'applications',
  'blanks',
  'lastYear',
  'regulations',
  'disclosure',
  'disputes',
  'charges',
  'text',
  'fees',
  'problems',
  'alike',
  'wording',
  'personalData',
] as const;

export type Topic = (typeof topics)[number];
