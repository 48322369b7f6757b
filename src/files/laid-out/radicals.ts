/** Radicals (U+2E80 on) that stand for whole characters: some programs write these codes instead. */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '⺟母⺠民⺼月⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⻯竜⻌辶⻪黾⺌小⺍小⺮竹⺾艹⺫罒⺶羊⺩王⺬示⺭礻⻊足⻖阝⻏阝⺈刀⺊卜⺁厂⺄乙⺆冂⺇几⺋巳⺎兀⺗心⺙攵⺛旡⺜日⺝月⺞歺⺢水⺣灬⺤爪⺥爪⺧牛⺪疋⺯糸⺰纟⺲网⺳网⺴网⺷羊⺸羊⺻聿⺽臼⻂衤⻃覀⻇言⻈讠⻎辶⻐钅⻑長⻒镸⻕阝⻗雨⻞食⻟食⻠饣⻡首⻫斉⻭歯⻱亀⻲亀⺀冫⺂乙⺃乙⺅亻⺉刂⺏尢⺐尣⺑尢⺒巳⺓幺⺔彐⺕彐⺖忄⺘扌⺡氵⺦丬⺨犭⺱网⺵网⺹老⺺聿⺿艹⻀艹⻍辶⻣骨',
  )
    .join('')
    .match(/../gu)
    ?.map((pair) => Array.from(pair) as [string, string]) ?? [],
);

/** A character as people write it: parts of characters, ligatures and half-width forms of letters are undone. */
export function wholeCharacter(text: string): string {
  if (/^[\u2e80-\u2ef3]$/.test(text)) return SUPPLEMENT[text] ?? text;
  return /^[\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06]$/.test(text) ? text.normalize('NFKC') : text;
}
