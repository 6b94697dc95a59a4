import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';

export type ThemeName = 'light' | 'dark';

/** Fluent's family has no Chinese face: without these, Windows falls back to a serif one. */
const fontFamilyBase =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC Variable", "Noto Sans SC", sans-serif';

const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};

/** The Fluent theme of the pane. */
export function themeOf(name: ThemeName): Theme {
  return themes[name];
}
