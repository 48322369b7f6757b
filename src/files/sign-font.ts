/** Whether the letters and digits of a font are signs: a 2 is a pair of scissors, or whatever the font makes of it. */
export const isSignFont = (family = ''): boolean =>
  /^["']?(?:wingdings|webdings|symbol|zapf ?dingbats|marlett|mt extra)/i.test(family.trim());
