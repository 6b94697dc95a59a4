import { MAX_COLUMNS, MAX_ROWS } from '../grid/address.ts';
import type { Problem, RuleFault } from '../problem.ts';
import type { Language } from './language.ts';
import { sayFault } from './rule-fault.ts';

/** What is wrong, and what the reader can do about it. */
export interface ProblemText {
  /** One short sentence, with the sheet, cell or file it is about. */
  readonly title: string;
  /** What to do next; one to three sentences. */
  readonly action: string;
}

/** The sentences for a problem, in Simplified Chinese or English. Plain text, no markup. */
export function problemText(problem: Problem, language: Language): ProblemText {
  const [zhTitle, zhAction, enTitle, enAction] = sentences(problem);
  return language === 'zh' ? { title: zhTitle, action: zhAction } : { title: enTitle, action: enAction };
}

type Sentences = readonly [zhTitle: string, zhAction: string, enTitle: string, enAction: string];

function sentences(problem: Problem): Sentences {
  switch (problem.code) {
    case 'file-missing':
      return [
        `找不到文件「${problem.file}」。`,
        '请检查文件名和所在文件夹，路径中有空格时请加引号。',
        `The file “${problem.file}” was not found.`,
        'Check the name and the folder; put quotes around a path with spaces.',
      ];
    case 'file-empty':
      return [
        `文件「${problem.file}」是空的（0 字节）。`,
        '多半是下载或复制没有完成，请重新取一份再试。',
        `The file “${problem.file}” is empty (0 bytes).`,
        'A download or copy was probably cut short. Please fetch the file again.',
      ];
    case 'not-a-workbook':
      return [
        `「${problem.file}」不是 Excel 工作簿（.xlsx）。`,
        '请选择 .xlsx 文件。若是 Word 或 PDF 中的表，请先把表复制到 Excel 再保存。',
        `“${problem.file}” is not an Excel workbook (.xlsx).`,
        'Please choose an .xlsx file. A table in a Word or PDF file has to be copied into Excel first.',
      ];
    case 'workbook-encrypted':
      return [
        `「${problem.file}」设有打开密码，无法读取。`,
        '请用 Excel 或 WPS 打开，在「文件 › 信息」中取消打开密码，另存后再试。',
        `“${problem.file}” is encrypted with a password and can’t be read.`,
        'Open it in Excel or WPS, remove the password under File › Info, save, and try again.',
      ];
    case 'workbook-old-format':
      return [
        `「${problem.file}」是旧格式（.xls）。`,
        '请用 Excel 或 WPS 打开，「另存为」选择 .xlsx 格式，再用新文件。',
        `“${problem.file}” is in the old .xls format.`,
        'Open it in Excel or WPS, save it as .xlsx, and use the new file.',
      ];
    case 'workbook-damaged':
      return [
        `「${problem.file}」已损坏，读不出「${problem.part}」。`,
        '原文件没有改动。请用 Excel 打开，按提示修复并另存，或换一份完好的副本。',
        `“${problem.file}” is damaged: “${problem.part}” can’t be read.`,
        'The file was left as it is. Open it in Excel, let it repair and save it, or use an intact copy.',
      ];
    case 'workbook-too-large':
      return [
        `「${problem.file}」太大，没有读取。`,
        '请把自评表所在的工作表单独另存为一个文件，再试一次。',
        `“${problem.file}” is too large and was not read.`,
        'Please save the sheet with the self-assessment form as a file of its own and try again.',
      ];
    case 'output-exists':
      return [
        `「${problem.file}」已经存在，没有覆盖。`,
        '请换一个输出文件名；确要覆盖，请加 -f。',
        `“${problem.file}” already exists and was not overwritten.`,
        'Choose another name for the output, or add -f to overwrite it.',
      ];
    case 'output-is-input':
      return [
        `输出与输入是同一个文件「${problem.file}」，没有写入。`,
        '请换一个输出文件名，原表始终保持不变。',
        `Output and input are the same file, “${problem.file}”; nothing was written.`,
        'Choose another name for the output: the original is never written over.',
      ];
    case 'output-unwritable':
      return [
        `无法写入「${problem.file}」。`,
        '请检查文件夹是否存在、是否有写入权限，以及文件是否正被其他程序打开。',
        `“${problem.file}” can’t be written.`,
        'Check that the folder exists, that you may write there, and that no other program has the file open.',
      ];
    case 'sheet-too-large':
      return tooLarge(problem.sheet, problem.rows, problem.columns);
    case 'sheet-protected':
      return [
        `工作表「${problem.sheet}」受保护，没有写入。`,
        '请在「审阅 › 撤消工作表保护」后再试。表中内容没有改动。',
        `The sheet “${problem.sheet}” is protected; nothing was written.`,
        'Choose Review › Unprotect Sheet and try again. The sheet is unchanged.',
      ];
    case 'sheet-missing':
      return [
        `找不到工作表「${problem.sheet}」。`,
        '它可能已被改名或删除，请重新计算后再试。',
        `The sheet “${problem.sheet}” was not found.`,
        'It may have been renamed or deleted. Please recalculate and try again.',
      ];
    case 'sheet-exists':
      return [
        `工作簿中已有名为「${problem.sheet}」的工作表，没有新增。`,
        '请把那张工作表改名或删除后再试。',
        `The workbook already has a sheet named “${problem.sheet}”; none was added.`,
        'Rename or delete that sheet and try again.',
      ];
    case 'fact-missing':
      return [
        `表中已不再需要「${problem.fact}」，没有填写。`,
        '自评表可能已改动，请点「一键重算」后再填。',
        `“${problem.fact}” is asked for no longer; nothing was entered.`,
        'The form may have changed. Recalculate, then enter what is still asked for.',
      ];
    case 'structure-protected':
      return [
        '工作簿的结构受保护，不能新增或删除工作表。',
        '请在「审阅 › 保护工作簿」取消保护后再试。表中内容没有改动。',
        'The structure of the workbook is protected, so no sheet can be added or removed.',
        'Choose Review › Protect Workbook to lift the protection and try again. Nothing was changed.',
      ];
    case 'no-form':
      return noForm(problem.sheets, problem.empty);
    case 'cell-being-edited':
      return [
        '有一个单元格正在编辑，暂时无法读写。',
        '请按回车完成输入（或按 Esc 取消），再试一次。',
        'A cell is being edited, so the workbook can’t be read or written right now.',
        'Press Enter to finish typing (or Esc to cancel), then try again.',
      ];
    case 'workbook-inactive':
      return [
        '当前窗口没有可用的工作簿。',
        '请点一下自评表所在的窗口，再试一次。',
        'There is no usable workbook in this window.',
        'Click the window with the self-assessment form and try again.',
      ];
    case 'workbook-read-only':
      return [
        '工作簿是只读的，没有写入。',
        '请点「启用编辑」，或另存一份副本后再试。',
        'The workbook is read-only; nothing was written.',
        'Choose Enable Editing, or save a copy and use that.',
      ];
    case 'workbook-changed':
      return [
        `「${problem.sheet}」的 ${problem.cell} 刚刚有改动，没有写入。`,
        '您的内容保持原样。请重新计算，按最新数据再算一次。',
        `${problem.cell} on “${problem.sheet}” has just been changed; nothing was written.`,
        'Your content was kept. Recalculate to work with the latest figures.',
      ];
    case 'excel-too-old':
      return [
        '这个版本的 Excel 不支持本加载项。',
        `请更新 Excel（Office 2021 或更高版本、Microsoft 365，即支持 ${problem.needs}），或在浏览器中使用工作台。`,
        'This version of Excel is too old for the add-in.',
        `Please update Excel (Office 2021 or later, or Microsoft 365: ${problem.needs}), or use the workbench in a browser.`,
      ];
    case 'host-failed':
      return [
        '表格程序没有完成这次操作。',
        `请再试一次；若仍不行，请保存并重新打开工作簿。（代码 ${problem.hostCode}）`,
        'The spreadsheet program could not complete this.',
        `Please try again. If it fails again, save and reopen the workbook. (Code ${problem.hostCode})`,
      ];
    case 'write-incomplete':
      return [
        '写入中途被打断，可能只写了一部分。',
        `请按 Ctrl+Z 撤销，或重新计算一次把结果补齐；如不放心，请不保存、重新打开工作簿。（代码 ${problem.hostCode}）`,
        'Writing was interrupted, and perhaps only a part was written.',
        `Undo with Ctrl+Z, or recalculate to complete the results; when in doubt, reopen the workbook without saving. (Code ${problem.hostCode})`,
      ];
    case 'rules-invalid':
      return invalidRules(problem.fault, problem.more);
    case 'row-without-standard':
      return [
        `「${problem.sheet}」第 ${problem.row} 行没有评分标准或分值，不能保存规则。`,
        '请先在表中填好这一行的分值和评分标准，重新读取后再试。',
        `Row ${problem.row} on “${problem.sheet}” has no scoring standard or no weight, so no rule can be kept for it.`,
        'Fill in the standard and the weight of the row, read the workbook again, and try once more.',
      ];
    case 'not-a-header':
      return [
        `「${problem.sheet}」第 ${problem.row} 行不能当表头。`,
        '表头是写着「三级指标」「分值」等列名的一行，不能是空行，也不能有数字。请换一行。',
        `Row ${problem.row} on “${problem.sheet}” can’t be a header.`,
        'A header is the row with the names of the columns; it is neither blank nor holds figures. Choose another row.',
      ];
    default:
      return problem satisfies never;
  }
}

function invalidRules(fault: RuleFault, more: number): Sentences {
  return [
    `规则未采用：${sayFault(fault, 'zh')}${more > 0 ? `另有 ${more} 处问题。` : ''}`,
    '请按指出的位置改好，再试一次。工作簿没有改动。',
    `The rules were not taken: ${sayFault(fault, 'en')}${more > 0 ? ` There are ${more} more problems.` : ''}`,
    'Please correct the place named and try again. The workbook is unchanged.',
  ];
}

function tooLarge(sheet: string, rows: number, columns: number): Sentences {
  // A format applied to whole columns or rows stretches the used range without a single figure in it.
  const stretched = rows === MAX_ROWS || columns === MAX_COLUMNS;
  return [
    `工作表「${sheet}」太大（${rows} 行 × ${columns} 列），没有读取。`,
    stretched
      ? '多半是整行或整列设了格式。请删除自评表以外的空行空列，保存后再试。'
      : '请把自评表单独放在一个工作表中，再试一次。',
    `The sheet “${sheet}” is too large (${rows} rows × ${columns} columns) and was not read.`,
    stretched
      ? 'Probably whole rows or columns carry a format. Delete the empty rows and columns outside the form, save, and try again.'
      : 'Put the self-assessment form on a sheet of its own and try again.',
  ];
}

function noForm(sheets: readonly string[], empty: boolean): Sentences {
  if (empty || sheets.length === 0) {
    return [
      '未找到自评表：工作簿是空的。',
      '请打开填好指标的自评表，或把自评表复制到这里，再试一次。',
      'No self-assessment form found: the workbook is empty.',
      'Open a workbook with a self-assessment form, or paste the form here, and try again.',
    ];
  }
  const zhWhere = named(sheets, '「', '」', '、', (rest) => `等 ${rest} 个工作表`);
  const enWhere = named(sheets, '“', '”', ', ', (all) => ` … (${all} sheets)`);
  return [
    '未找到自评表。',
    `已查看工作表${zhWhere}。要找的是一张表，表头同时有「三级指标」或「指标」、「分值」，以及「评分标准」「得分」「指标值」「完成值」中的至少一项。请打开含有这张表的工作表，或检查表头文字是否完整，再试一次。`,
    'No self-assessment form found.',
    `Looked at ${enWhere}. A form is a table whose header has 三级指标 or 指标, 分值, and at least one of 评分标准, 得分, 指标值 or 完成值. Open the workbook with that table, or check that its header is complete, and try again.`,
  ];
}

/** The first three sheets by name, and how many there are in all. */
function named(
  sheets: readonly string[],
  open: string,
  close: string,
  between: string,
  all: (count: number) => string,
): string {
  const shown = sheets.slice(0, 3).map((sheet) => open + sheet + close);
  return shown.join(between) + (sheets.length > shown.length ? all(sheets.length) : '');
}
