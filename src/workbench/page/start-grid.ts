import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingZhCN from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import sheetsZhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import { defaultTheme } from '@univerjs/themes';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';

/**
 * Starts a grid inside an element. Only the content of cells can be changed in it: a layout that the saved file would
 * not have is not offered.
 */
export function startGrid(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(sheetsZhCN, conditionalFormattingZhCN) },
    theme: defaultTheme,
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      contextMenu: false,
      formulaBar: true,
      // Only text is pasted: there is nothing to choose from.
      sheets: {
        clipboardConfig: { hidePasteOptions: true },
        // Figures kept as text ("72.52%" on a fact sheet) are meant so: no green corner, no warning.
        disableForceStringMark: true,
        disableForceStringAlert: true,
      },
      disableTextFormatMark: true,
      disableTextFormatAlert: true,
      footer: {
        sheetBar: true,
        statisticBar: true,
        menus: false,
        zoomSlider: true,
        addSheetButtonConfig: { show: false },
      },
    }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  return univer;
}
