/** How Excel presents itself, for the pane to do likewise. */
export interface ExcelLook {
  /** The language of Excel's own menus: "zh-CN". */
  readonly language: string;
  /** One of Office's two dark themes is on. */
  readonly dark: boolean;
}

/** Language and theme of Excel; what it does not tell is as in a new Excel in China. */
export function excelLook(): ExcelLook {
  // The typings promise all of it; an older Excel leaves things out.
  const { displayLanguage }: Partial<Office.Context> = Office.context;
  return { language: displayLanguage ?? 'zh-CN', dark: isDark(themeOfOffice()) };
}

/** Some versions throw where they cannot tell their theme; that must not keep the pane from opening. */
function themeOfOffice(): Partial<Office.OfficeTheme> {
  try {
    const { officeTheme }: Partial<Office.Context> = Office.context;
    return officeTheme ?? {};
  } catch {
    return {};
  }
}

function isDark({ isDarkTheme, bodyBackgroundColor = '#FFFFFF' }: Partial<Office.OfficeTheme>): boolean {
  // Before Office said so itself, the background had to.
  if (typeof isDarkTheme === 'boolean') return isDarkTheme;
  const [, red = 'FF', green = 'FF', blue = 'FF'] = /^#?(\w\w)(\w\w)(\w\w)$/.exec(bodyBackgroundColor) ?? [];
  return parseInt(red, 16) + parseInt(green, 16) + parseInt(blue, 16) < (3 * 256) / 2;
}
