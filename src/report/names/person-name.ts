/** 姓: the surnames common enough to know a name by; rarer ones that begin everyday words (党, 经, 国, 信) are left out. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范' +
  '汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊兰殷施洪翟安颜倪牛' +
  '温芦季俞章鲁葛伍申尤毕聂柴焦齐祝欧庞岳梅庄辛管左涂谷祁时舒耿牟卜詹关苗凌费靳裴童欧甘项屈鲍阎柳邢骆柯阮卓翁蓝尚瞿宁' +
  '游盛丛单柏滕褚路仇娄艾闵窦曲习宫纪冉佟茅桑桂湛霍郁巩牟卞沙邬';

const DOUBLE_SURNAMES =
  /^(?:欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|端木|南宫|独孤|东方|澹台|闻人|申屠|淳于|轩辕|赫连)/;

/** Ends of what is an office, a post, a place, a program or a kind of writing, whatever it begins with. */
const NO_PERSON_ENDS =
  /(?:局|办|委|科|处|室|股|站|所|厅|院|部|队|组|会|社|校|府|署|库|中心|公司|单位|政府|机关|街道|州|县|市|区|镇|乡|村|省|岛|员|长|主任|书记|主席|老师|同志|先生|女士|师傅|用户|版|号|机|网|件|档|稿|表|册|案|报|告|者|司|家|型|库|软|系统|平台|程序|办公|电脑|管理|服务|技术|科技|信息|数据)$/;

/** Words and names of places and makes that begin like a name and are none. */
const NO_PERSON = new Set(
  (
    '安徽 江苏 江西 云南 宁夏 宁波 武汉 黄山 黄石 黄河 沈阳 安阳 温江 康佳 华为 华硕 金山 金蝶 金格 金税 方正 戴尔 惠普 夏普 万达 万维 万方 ' +
    '白云 石墨 蓝天 蓝凌 时代 时间 时候 文化 文明 文秘 文书 文印 文员 文艺 高级 高效 高清 高新 安全 安装 平安 常用 常规 常务 常态 成果 范例 ' +
    '管控 施工 施政 易用 易读 左右 向上 向前 关于 关键 项目 路由 路径 游客 游戏 单独 单元 盛世 毕业 牛奶 熊猫 马上 马克 于是 何时 何处 余额 ' +
    '任何 任务 严格 严禁 严肃 申请 申报 章程 季度 季节 程度 雷达 龙头 龙江 田园 黎明 康复 康健 尚未 宫廷 卓越 关注 关系 金融 金属 苗圃 纪律 纪要 ' +
    '纪委 乔迁 温馨 温暖 温度 柳州 桂林 梅花 林业 林场 林区 贺州 史志 史料 许可 谢谢 曾经 曾用 付款 付费 何人 何地'
  ).split(' '),
);

/**
 * Whether a text is the name of a Chinese person: a surname and one or two characters, or a double surname and as many.
 * In doubt it is none: names in Latin letters, with a title or a number, and of four characters with a single surname.
 */
export function isPersonName(text: string): boolean {
  const name = text.normalize('NFKC').replace(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, '$1');
  const characters = Array.from(name);
  if (!/^\p{Script=Han}{2,4}$/u.test(name) || NO_PERSON_ENDS.test(name) || NO_PERSON.has(name)) return false;
  const [first = '', second = ''] = characters;
  if (NO_PERSON.has(first + second)) return false;
  if (DOUBLE_SURNAMES.test(name)) return characters.length > 2;
  return characters.length < 4 && SURNAMES.includes(first);
}
