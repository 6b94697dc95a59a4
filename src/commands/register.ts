import { onRibbonButton, showPane } from '../excel/ribbon.ts';

/** What the ribbon buttons do; given by the page, so that pane and ribbon work on one workbook and show one result. */
export interface Commands {
  /** 一键重算, as the pane's own button does it; false when it could not be done and the pane has the reason. */
  readonly recalculate: () => Promise<boolean>;
}

/** The functions that manifest.xml names. 打开窗格 is not among them: Excel opens the pane by itself. */
export const RIBBON_FUNCTIONS = ['recalculate'] as const;

/**
 * Connects the ribbon. Pane and ribbon share one page (the manifest's shared runtime), so this is called once, by that
 * page, after `startExcel` has found Excel. A button pressed with the pane closed shows its result in the sheet; a
 * reason why not has no other place than the pane, which is opened then.
 */
export function registerCommands(commands: Commands): void {
  for (const name of RIBBON_FUNCTIONS) {
    onRibbonButton(name, async () => {
      const isDone = await commands[name]();
      if (!isDone) await showPane();
    });
  }
}
