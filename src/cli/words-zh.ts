import type { CliWords, Mistake } from './words.ts';

const HELP = `自评（ziping）：读懂绩效自评表里的评分标准，算出得分，说明理由。

用法：
  ziping score 文件… [-o 输出] [--json]   计分；带 -o 时把得分和说明写进另存的工作簿
  ziping check 文件… [--json]             只列出核对发现的问题
  ziping rule [评分标准] [--json]         读一条评分标准，复述规则，列出所需数据；不给文字时从标准输入读取

选项：
  -o, --output 输出   输出文件；有多个输入文件时是文件夹（没有会新建），文件名不变
  -f, --force         输出文件已存在时覆盖；不加则不覆盖（空文件除外）。输入文件永远不会被覆盖
      --json          以 JSON 输出到标准输出；多个文件时是数组
      --rules 文件    （score、check）采用规则文件中的规则（在窗格中「导出规则」得到），一并保存在输出中
      --strict        发现「错误」级问题时退出码为 1
      --name 名称     （rule）指标名称
      --weight 分值   （rule）指标分值
      --lang zh|en    提示语言，默认中文
  -h, --help          显示本帮助
  -v, --version       显示版本

退出码：0 完成；1 完成，但有「错误」级问题（仅 --strict）；2 文件或参数无法使用。
`;

export const ZH: CliWords = {
  help: HELP,
  mistake,
  problem: (title, action) => `错误：${title}${action}`,
  columns: ['行', '指标', '得分', '分值', '状态', '说明'],
  statuses: {
    scored: '已计分',
    'needs-input': '待填',
    judgement: '需判断',
    'not-understood': '未读懂',
    'no-rule': '—',
  },
  lost: '失分',
  met: '达标',
  unmet: '未达标',
  severities: { error: '错误', warning: '提醒', info: '说明' },
  sheet: (name) => `工作表「${name}」`,
  counts: (total, of) =>
    [
      `已识别 ${String(total)} 个指标`,
      of.scored > 0 && `${String(of.scored)} 个已计分`,
      of['needs-input'] > 0 && `${String(of['needs-input'])} 个待填`,
      of.judgement > 0 && `${String(of.judgement)} 个需判断`,
      of['not-understood'] > 0 && `${String(of['not-understood'])} 个未读懂`,
    ]
      .filter((part) => part !== false)
      .join('，'),
  total: '合计',
  soFar: (weight) => `已计分部分的分值共 ${weight} 分`,
  sheetTotal: (score) => `表中合计 ${score}`,
  selfTotal: (score) => `自评合计 ${score}`,
  reviewedTotal: (score) => `复核合计 ${score}`,
  grade: (grade) => `等级 ${grade}`,
  wanted: (needs) => `还需要：${needs}`,
  wantedHeading: (count) => `还需要您补充或判断（${String(count)} 项）`,
  findingsHeading: (errors, warnings, infos) =>
    `核对发现：错误 ${String(errors)}，提醒 ${String(warnings)}，说明 ${String(infos)}`,
  noFindings: '没有发现问题。',
  leftOut: (title) => `注意：${title}`,
  written: (file, cells) => `已另存为 ${file}，写入 ${String(cells)} 个单元格。原文件没有改动。`,
  kept: (sheet, cells) => `「${sheet}」中这些单元格有您自己的内容或公式，没有改动：${cells.join('、')}。`,
  untitled: '自评表',
  rule: {
    reads: '读作',
    needs: '需要',
    nothingNeeded: '不需要别的数据。',
    notUnderstood: '没有完全读懂',
  },
};

function mistake(what: Mistake): string {
  switch (what.code) {
    case 'command-missing':
      return '请说明要做什么，例如：ziping score 自评表.xlsx（ziping --help 查看用法）。';
    case 'command-unknown':
      return `没有「${what.command}」这个命令，可用的有 score、check、rule（ziping --help 查看用法）。`;
    case 'command-later':
      return `这个版本还没有 ${what.command} 命令，可用的有 score、check、rule。`;
    case 'files-missing':
      return `请给出要处理的工作簿，例如：ziping ${what.command} 自评表.xlsx。`;
    case 'option-unknown':
      return `没有「${what.option}」这个选项（ziping --help 查看用法）。`;
    case 'option-value':
      return `选项「${what.option}」的写法不对（ziping --help 查看用法）。`;
    case 'option-misplaced':
      return `命令 ${what.command} 不能用选项 ${what.option}。`;
    case 'language-unknown':
      return `不支持语言「${what.language}」，请用 --lang zh 或 --lang en。`;
    case 'weight-unreadable':
      return `分值「${what.weight}」不是数字。`;
    case 'output-missing':
      return '请在 -o 后面写明输出文件。';
    case 'output-not-folder':
      return `有多个输入文件时，-o 要给文件夹，「${what.file}」却是文件。`;
    case 'output-twice':
      return `有两个输入文件会写成同一个「${what.file}」，请分开处理。`;
    case 'output-other-kind':
      return `「${what.file}」的扩展名须与输入文件一样是 ${what.kind}，否则 Excel 打不开。`;
    case 'text-missing':
      return '请给出评分标准的文字，例如：ziping rule "完成率达到90%得满分，否则不得分"。';
    case 'text-split':
      return '评分标准中有空格时，请用引号括起来。';
    case 'file-unreadable':
      return `无法读取「${what.file}」，请检查读取权限，以及文件是否正被其他程序占用。`;
    case 'failed':
      return `处理「${what.file}」时程序出错，文件没有改动。这是程序的缺陷，请把这句话连同文件反馈给我们：${what.detail}`;
    default:
      return what satisfies never;
  }
}
