import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** Looks that the parts of deciding share. */
export const useDecideStyles = makeStyles({
  stack: { display: 'grid', rowGap: '8px', minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '4px' },
  caption: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  warning: { ...typographyStyles.caption1, margin: 0, color: tokens.colorStatusWarningForeground3 },
  fault: { ...typographyStyles.caption1, margin: 0, color: tokens.colorStatusDangerForeground1 },
  link: { fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, overflowWrap: 'anywhere' },
});
