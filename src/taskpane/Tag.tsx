import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  tag: {
    ...typographyStyles.caption2,
    display: 'inline-block',
    marginLeft: '6px',
    padding: '0 5px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    verticalAlign: 'text-bottom',
  },
});

/** A short label. */
export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className={useStyles().tag}>{children}</span>;
}
