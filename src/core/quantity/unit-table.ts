import { rational, type Rational } from './rational.ts';
import type { Dimension } from './quantity.ts';

/** One unit as written. */
export interface UnitEntry {
  readonly word: string;
  readonly dimension: Dimension;
  /** How many base units of the dimension it is. */
  readonly factor: Rational;
  readonly currency: string | null;
  /** What may not follow, because the characters then say something else: 家 in 家庭, 次 in 次性. */
  readonly notBefore: RegExp | null;
  /** Whether a Chinese numeral before it makes a figure: 三家 does, 二级 is a label. */
  readonly afterCharacters: boolean;
}

function entries(
  dimension: Dimension,
  words: string,
  factor: Rational = rational(1),
  currency: string | null = null,
): UnitEntry[] {
  return words.split(' ').map((written) => {
    const [word = '', not] = written.split('!');
    return {
      word,
      dimension,
      factor,
      currency,
      notBefore: not === undefined ? null : new RegExp(`^(?:${not})`),
      afterCharacters: true,
    };
  });
}

const labels = (list: UnitEntry[]): UnitEntry[] => list.map((e) => ({ ...e, afterCharacters: false }));

const HOUR = rational(1);
const DAY = rational(24);
const METRE = rational(1);
const TONNE = rational(1);

/** Words behind "!" are what may not follow the unit, alternatives joined by "|". */
export const UNITS: readonly UnitEntry[] = [
  ...entries('ratio', '% \\% 百分比 百分数 百分率', rational(1, 100)),
  ...entries('ratio', '‰', rational(1, 1000)),
  ...entries(
    'ratio',
    '成!立|为|本|功|果|交|员|效|绩|长|都|品|人|分|就|套|型|年|批|熟|因|份',
    rational(1, 10),
  ),
  ...entries('ratio', '倍!数|增|率|受'),
  ...entries('points', '个百分点 百分点', rational(1, 100)),
  ...entries('points', '个千分点 千分点', rational(1, 1000)),

  ...entries(
    'money',
    '元人民币 人民币元 人民币 元整 元!旦|月|宵|素|首|老|件 圆整 RMB CNY',
    rational(1),
    'CNY',
  ),
  ...entries('money', '美元 美金 USD', rational(1), 'USD'),
  ...entries('money', '港元 港币 HKD', rational(1), 'HKD'),
  ...entries('money', '欧元 EUR', rational(1), 'EUR'),
  ...entries('money', '日元 JPY', rational(1), 'JPY'),
  ...entries('money', '英镑 GBP', rational(1), 'GBP'),
  ...entries('money', '澳门元 澳门币 MOP', rational(1), 'MOP'),
  ...entries('money', '澳元 AUD', rational(1), 'AUD'),
  ...entries('money', '加元 CAD', rational(1), 'CAD'),
  ...entries('money', '韩元 KRW', rational(1), 'KRW'),
  ...entries('money', '卢布 RUB', rational(1), 'RUB'),
  ...entries('money', '新台币 台币 TWD', rational(1), 'TWD'),
  ...entries('money', '新加坡元 SGD', rational(1), 'SGD'),

  ...entries('time', '秒钟 秒', rational(1, 3600)),
  ...entries('time', '分钟 min', rational(1, 60)),
  ...entries('time', '个小时 小时 h', HOUR),
  ...entries(
    'time',
    '个自然日 自然日 个日历日 日历日 日历天 天!河|津|然|气|府|猫|山|门|价|空 日!报|常|期|志|均|本|元|前|程|照|益',
    DAY,
  ),
  ...entries(
    'time',
    '个星期 星期!一|二|三|四|五|六|日|天 周!边|期|年|末|一|二|三|四|五|六|日|转',
    rational(168),
  ),
  // Months and years have a base of their own (the month), working days another: see `familyOf`.
  ...entries('time', '个月!份|度'),
  ...entries('time', '个季度', rational(3)),
  ...entries(
    'time',
    '个年度 年!度|底|初|末|级|鉴|终|龄|报|检|审|均|产|行动|规划|计划|内?规划|中|第',
    rational(12),
  ),
  ...entries('time', '个工作日 工作日 个工作天 工作天'),

  ...entries('length', '公里 千米 km', rational(1000)),
  ...entries('length', '米!制|粉|面 m', METRE),
  ...entries('length', '厘米 cm', rational(1, 100)),
  ...entries('length', '毫米 mm', rational(1, 1000)),
  ...entries('area', '平方公里 km² km2', rational(1_000_000)),
  ...entries('area', '公顷 hm² hm2', rational(10_000)),
  ...entries('area', '亩!均', rational(2000, 3)),
  ...entries('area', '平方米 平米 ㎡ m² m2 平方!公'),
  ...entries('weight', '吨!位 t', TONNE),
  ...entries('weight', '公斤 千克 kg', rational(1, 1000)),
  ...entries('weight', '斤', rational(1, 2000)),
  ...entries('weight', '克', rational(1, 1_000_000)),

  ...entries(
    'score',
    '分!之|值|别|类|期|批|数|析|项|布|管|解|局|公|支|行|部|工|配|摊|享|红|成|级|店|段|场|离|子|包|以内',
  ),

  ...entries(
    'count',
    '人次!数 家次 户次 场次 班次 架次 航次 趟次 批次 项次 件次 台次 人!民|均|才|大|社|事|防|工|力|口|为|类|居|员|数',
  ),
  ...entries(
    'count',
    '个!人所得|体|性|别|案|税|百分|千分|多月|多小时|余月 项目!化|部|制|组 项 家!庭|长|电|具|园|畜|居|乡|政 户!籍|口|外|主|均|型 场!所|地|景|馆|内 次!性|序|要|日|年|月|级|数|第|生 件!数 份!额|内',
  ),
  ...entries(
    'count',
    '例!会|如|外|行 宗!旨|教 笔!记|试|录 起!草|来|步|到|诉|点|止|始|义 票!据|房|价 套!取|餐|路',
  ),
  ...entries(
    'count',
    '台!账|风|湾|阶|北 座!谈|位 处!理|罚|置|室|长|级|于|方|分|在 所!有|属|在|得|需|以|长|谓',
  ),
  ...entries('count', '名!称|单|次|录|义|额|牌|优|列|为 位!于|列|居|置|次 条!件|例|款|文|码|线 间!接|隔|距'),
  ...entries(
    'count',
    '栋 幢 辆!次 辆次 艘 架!构 头!部|等 匹!配 株 棵 部!门|分|署|级|委|队|位|长|件|制 本!级|次|年|市|区|单|部|地|项|科|身|着|省|县|级|科|职',
  ),
  ...entries(
    'count',
    '篇!幅 册 届!满 类!别|似|型 种!植|类|子|苗|养 款!项|式|待 门!槛|户|诊|店|票 组!织|成|建|长|合 队!伍|员|长',
  ),
  ...entries(
    'count',
    '支!出|付|持|撑|行|部|队|援 张!贴|力 片!区 块!钱 段!落 眼 根!据|本 盏 盒 箱!子 袋 桶 瓶 包!括|含|装|干 株次 标箱 标准箱 TEU 集装箱',
  ),
  ...entries(
    'count',
    '趟 列!入|为|席|支|车|出 单!位|独|项|个|价|一|元 次会议 课时 学时 节!约|能|水|点|假|日 村!民|级|委|里|容 镇!街|级|区 乡!镇|村|级 街道 社区',
  ),
  ...entries(
    'count',
    '点位 网点 站点 岗位 床位 车位 泊位 席位 展位 档次 枚 幅!度 首!次|批|席|先 批次 批!复|准|示|次|评|发 字!段|数|样 页 标段 岁 吨位 立方米 m³ m3 立方 升!级|至|到|高 度!假|量|过|数|电 微克/立方米 毫克/立方米 毫克/升 μg/m³ μg/m3 ug/m3 mg/L mg/m³ mg/m3 分贝 千瓦时 kWh 兆瓦 千瓦 MW kW ℃ °C 摄氏度 吨标准煤 吨标煤 千克标准煤 千克标煤 公斤标准煤 dB GB TB 对!于|应|外|象|比|接|照|口|标|该|我 尾 羽 只!有|是|能|要|需 口!岸|头|径|碑|号 道!路|德|理 顶 面!向|积|对|临|上 餐 亩次',
  ),
  ...labels(entries('count', '级!别|联|以 期!间|限|末|初|望|货|满|内|刊')),
];
