import { makeStyles, tokens } from '@fluentui/react-components';

/** Options one under the other, of which one is chosen. */
export const useChoiceStyles = makeStyles({
  option: {
    justifyContent: 'space-between',
    columnGap: '8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    height: 'auto',
    paddingTop: '4px',
    paddingBottom: '4px',
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    // The pointer is still on the button that was pressed.
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2 },
  },
});
