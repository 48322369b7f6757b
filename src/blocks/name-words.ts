/**
 * Words of agencies' names, which a title must not be broken inside (社会保障, 城乡). A list, because the browsers'
 * own division into words is missing in some we run in and differs between those that have it, and what is printed
 * must be the same everywhere. A word that is not here is only less likely to be broken well.
 */
const lists = {
  /** 民族 in the names of autonomous places. */
  peoples:
    '蒙古族 回族 藏族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 锡伯 阿昌族 普米族 塔吉克族 塔吉克 怒族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族 各族 蒙古',
  /** What ends the name of a place. */
  places: '自治区 自治州 自治县 自治旗 特别行政区 地区 新区 林区 矿区 特区',
  /** What runs a zone, and the zones. */
  zones:
    '经济技术开发区 经济开发区 高新技术产业开发区 高新技术 高新区 开发区 示范区 试验区 综合保税区 保税区 工业园区 产业园区 产业园 度假区 旅游度假区 风景名胜区 风景 名胜 自然保护区 保护区 经济 产业 园区',
  matters:
    '住房 城乡建设 城乡规划 城乡 建设 规划 人力资源 社会保障 社会保险 社会事务 社会工作 社会 保障 保险 事业 劳动 就业 农业农村 农业 农村 农牧 农机 退役军人 军人 事务 城市管理 城镇 城市 管理 综合行政执法 综合执法 综合 行政执法 行政审批 行政 执法 审批 市场监督管理 市场 监督管理 监督 监管 监察 发展 改革 科学技术 科学 技术 科技 工业 信息化 信息 商务 工信 教育 体育 公安 民政 司法 财政 自然资源 自然 资源 生态环境 生态 环境保护 环境卫生 环境 交通运输 交通 运输 水利 水务 水文 河湖 文化 广播电视 广电 电影 旅游 文物 新闻出版 新闻 出版 版权 卫生健康 卫生 健康 疾病预防控制 疾病 预防 控制 医疗保障 医疗 医药 药品 食品 应急管理 应急 安全生产 安全 生产 审计 统计 林业 草原 林草 园林 绿化 乡村振兴 乡村 振兴 扶贫 开发 移民 搬迁 信访 政务服务 政务 服务 大数据 数据 金融 粮食 物资储备 物资 储备 民族 宗教 侨务 外事 台湾 港澳 国有资产 资产 税务 气象 地震 消防救援 消防 救援 防汛 抗旱 森林 防火 残疾人 供销合作社 供销 合作社 合作 档案 图书 地方志 党史 机关事务 机关 住房公积金 公积金 公共资源交易 公共资源 公共 交易 不动产登记 不动产 登记 公路 铁路 民航 机场 港口 航运 航道 海事 海洋 渔业 畜牧 兽医 水产 植保 种子 能源 电力 煤炭 石油 人民防空 人防 国防动员 国防 动员 知识产权 产权 烟草专卖 烟草 专卖 邮政 投资促进 投资 促进 招商 口岸 物流 会展 老龄 妇女 儿童 青少年 计划生育 计划 生育 人口 物价 价格 质量 标准 计量 检验 检测 认证 工商 机构编制 机构 编制 法制 法治 仲裁 公证 国际 交流 对外 经贸 贸易 外贸 流通 中小企业 企业 民营 个体 建筑 工程 房产 房屋 征收 土地 测绘 地理 地质 矿产 矿业 环卫 市政 公用 供水 供热 燃气 养老 救助 福利 慈善 殡葬 双拥 优抚 博物 文史 艺术 群众 广场 网络 网信 通信 无线电 电子 智慧 营商 环保',
  /** What ends the name of an agency or of a part of it. */
  bodies:
    '人民政府 政府 管理委员会 工作委员会 委员会 管委会 办公室 办公厅 办事处 街道 社区 管理局 监督局 监督管理局 服务局 执法局 发展局 分局 总局 管理处 服务中心 发展中心 事务中心 管理中心 指挥中心 交易中心 中心 执法大队 执法支队 执法总队 总队 支队 大队 研究院 研究所 学校 学院 大学 中学 小学 医院 纪念馆 博物馆 图书馆 档案馆 文化馆 联合会 联合社 联社 协会 学会 基金会 公司 集团 联络 工作 专员公署 行政公署 公署 本级 系统',
  /** What every title ends with. */
  title: '政府信息公开 年度报告 报告',
} as const;

/** The words by themselves. */
export const nameWords: ReadonlySet<string> = new Set(
  Object.values(lists).flatMap((list) => list.split(' ')),
);
/** What ends the name of an autonomous place. */
export const placeEnds: readonly string[] = lists.places.split(' ');
