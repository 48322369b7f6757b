/** Names of the facts a website prints about a page (发布日期：…); there may be spaces between the characters. */
const FIELDS =
  '发布日期|发布时间|发布机构|发布单位|发布部门|发布者|发布人|更新日期|更新时间|公开日期|公开时间|公开机构|公开方式|公开范围|公开属性|公开形式|公开时限|成文日期|成文时间|发文日期|发文时间|发文机关|发文机构|发文单位|发文字号|生成日期|印发日期|来源|文章来源|信息来源|稿件来源|浏览次数|浏览量|浏览数|访问量|访问次数|访问数|阅读次数|阅读量|阅读数|点击数|点击量|点击率|字号|字体|字体大小|文字大小|视力保护色|背景色|作者|编辑|责任编辑|索引号|信息索引号|索引编号|文号|主题分类|信息分类|组配分类|体裁分类|当前位置|您现在的位置|您的位置|所在位置|当前所在位置|分享|分享到|主办单位|承办单位|采集时间';
/** Names that may also begin a paragraph of a report: only above its first heading are they the site's. */
const FIELDS_ABOVE =
  '标题|名称|信息名称|题名|内容概述|附件|相关附件|附件下载|审核|审核人|校对|录入|录入人|分类|内容分类|体裁|所属栏目|栏目|关键词|主题词|浏览|阅读|点击|人气|供稿|供稿单位|有效性|时效性';
const spaced = (words: string): string =>
  Array.from(words, (character) => (character === '|' ? '|' : `${character}\\s{0,4}`)).join('');
const fieldOf = (words: string): RegExp =>
  new RegExp(`^[\\[【(（]?\\s*(?:${spaced(words)})[\\]】)）]?\\s{0,9}[:：]`);
const FIELD = fieldOf(FIELDS);
const FIELD_ABOVE = fieldOf(FIELDS_ABOVE);
/** 【字体：大 中 小】, [访问量 128], without a colon. */
const COUNTED =
  /^[[【(（]?\s*(?:访问量|浏览量|浏览次数|点击数|点击量|阅读量|阅读次数|字号|字体)[\d次大中小\s]*[\]】)）]?$/;

/** Texts of buttons and links: a line of nothing else is the site's. */
const BUTTONS = new Set(
  '打印|打印本页|打印此页|打印文章|打印页面|关闭|关闭窗口|关闭本页|关闭此页|分享|分享到|分享到：|微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|QQ|空间|朋友圈|人人网|收藏|收藏本页|纠错|我要纠错|返回|返回顶部|返回首页|返回列表|顶部|TOP|大|中|小|超大|特大|大号|中号|小号|默认|标准|字体|字号|A+|A-|A|T|首页|网站首页|上一篇|下一篇|保存|下载|附件下载|复制|复制链接|朗读|语音播报|语音朗读|听全文|播放|暂停|扫一扫|手机版|网站地图|联系我们|设为首页|加入收藏|登录|注册|无障碍|无障碍浏览|长者模式|关怀版|简体|繁体|English|收起|展开|搜索'.split(
    '|',
  ),
);
const BETWEEN_BUTTONS = /[\s【】[\]()（）|｜丨/、,，:：·•>＞<＜«»“”]+/;

const OTHER = [
  /^扫一扫.{0,20}$/,
  /ICP备|公网安备|版权所有|网站标识码/,
  // 首页 > 政务公开 > 政府信息公开年报
  /^首页\s*[>＞»›/\\-]/,
  /^[^。]{1,30}[>＞»›][^。]{1,30}[>＞»›]/,
];

/** In characters: a longer line is a paragraph and not the site's. */
const LONGEST = 160;

function isButtons(text: string): boolean {
  const words = text.split(BETWEEN_BUTTONS).filter((word) => word !== '');
  return words.length > 0 && words.every((word) => BUTTONS.has(word));
}

/** Whether a line belongs to the website and not to the report: facts about the page, buttons, breadcrumbs, footers. */
export function isSiteLine(text: string): boolean {
  if (text.length > LONGEST || /。/.test(text)) return false;
  const line = text.trim();
  return (
    FIELD.test(line) || COUNTED.test(line) || isButtons(line) || OTHER.some((pattern) => pattern.test(line))
  );
}

const DAY =
  /^[[【(（]?\s*20\d\d\s*[-–—./年]\s*\d{1,2}\s*[-–—./月]\s*\d{1,2}\s*日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*星期[一二三四五六日天])?\s*[\]】)）]?/;

/** Breadcrumbs above a report: 首页政务公开 > 年报. Nothing else above the first heading has such arrows. */
const WAY_TO_PAGE =
  /^(?:网站首页|首页|当前位置|您的位置|您现在的位置|您当前的位置|你的位置)|^[^>＞»›。]{1,40}[>＞»›]/;

/** Whether a line above the first heading is the site's, or a day and perhaps facts of the page behind it. */
export function isSiteLineAbove(text: string): boolean {
  if (isSiteLine(text)) return true;
  if (text.length > LONGEST || /。/.test(text)) return false;
  const line = text.trim();
  if (FIELD_ABOVE.test(line) || WAY_TO_PAGE.test(line)) return true;
  const day = DAY.exec(line)?.[0];
  const rest = day === undefined ? null : line.slice(day.length).trim();
  return rest !== null && (rest === '' || isSiteLine(rest));
}
