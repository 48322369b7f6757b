/** Whether a font is a symbol font, in which letters and digits look like something else: a 2 like scissors, say. */
export const isSignFont = (family = ''): boolean =>
  /^["']?(?:wingdings|webdings|symbol|zapf ?dingbats|marlett|mt extra)/i.test(family.trim());
