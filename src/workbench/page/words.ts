export type Language = 'zh' | 'en';

const zh = {
  product: '自评工作台',
  open: '打开',
  save: '保存',
  saveHint: '下载改好的 .xlsx：除改动的单元格外，与原表一致',
  undo: '撤销',
  redo: '重做',
  unsaved: '未保存',
  stays: '数据不离开本机',
  staysWhy: '本页不联网：工作簿只在这台电脑上读取、计算和保存。',
  leftOut: '以下工作表没有打开，保存时原样保留。',
  dropHere: '松开鼠标，打开这个工作簿',
  replaceTitle: '当前工作簿有未保存的修改',
  replaceText: '打开另一个工作簿后，这些修改将丢失。',
  saveFirst: '保存后打开',
  discard: '不保存，直接打开',
  cancel: '取消',
  close: '关闭',
  layoutFixed: '工作台只修改单元格的内容，保存后版式与原表一致。要改版式，请用 Excel 或 WPS。',
  sheetProtected: '这张工作表受保护，不能修改。',
  formulaFixed: '这里是原表的公式，工作台不改动它。要改公式，请用 Excel 或 WPS。',
};

const en: typeof zh = {
  product: 'Ziping workbench',
  open: 'Open',
  save: 'Save',
  saveHint: 'Downloads the .xlsx: as it was opened, with only the changed cells changed',
  undo: 'Undo',
  redo: 'Redo',
  unsaved: 'not saved',
  stays: 'Nothing leaves this computer',
  staysWhy:
    'This page makes no connection: the workbook is read, calculated and saved on this computer only.',
  leftOut: 'These sheets are not shown; saving keeps them as they are.',
  dropHere: 'Drop to open this workbook',
  replaceTitle: 'This workbook has changes that are not saved',
  replaceText: 'They are lost when another workbook is opened.',
  saveFirst: 'Save and open',
  discard: 'Open without saving',
  cancel: 'Cancel',
  close: 'Close',
  layoutFixed:
    'The workbench changes the content of cells only; the saved file keeps its layout. Use Excel or WPS to change that.',
  sheetProtected: 'This sheet is protected and cannot be changed.',
  formulaFixed:
    'This is a formula of the form; the workbench leaves it alone. Use Excel or WPS to change it.',
};

export type Words = typeof zh;

/** The page's own words. */
export function wordsIn(language: Language): Words {
  return language === 'zh' ? zh : en;
}
