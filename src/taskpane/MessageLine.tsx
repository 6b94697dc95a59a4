import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '8px',
    padding: '4px 4px 4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ...typographyStyles.caption1,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  icon: { fontSize: '16px', lineHeight: 0, padding: '4px 0', flexShrink: 0 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  text: { flexGrow: 1, minWidth: 0, padding: '4px 0', overflowWrap: 'anywhere' },
  action: { flexShrink: 0 },
});

const ICONS = { success: CheckmarkCircleFilled, warning: WarningFilled, error: ErrorCircleFilled } as const;

interface MessageLineProps {
  readonly intent: keyof typeof ICONS;
  readonly children: ReactNode;
  /** A small button at the end of the line. */
  readonly action?: ReactNode;
  readonly dismiss?: () => void;
}

/** One message with its sign. Denser than Fluent's message bar, which takes a third of a small pane. */
export function MessageLine({ intent, children, action, dismiss }: MessageLineProps) {
  const styles = useStyles();
  const words = useWords();
  const Icon = ICONS[intent];
  return (
    <div className={mergeClasses(styles.line, styles[intent])}>
      <Icon className={mergeClasses(styles.icon, styles[`${intent}Icon`])} aria-hidden />
      <div className={styles.text}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
      {dismiss && (
        <Button
          className={styles.action}
          appearance="transparent"
          size="small"
          icon={<DismissRegular />}
          aria-label={words.dismiss}
          onClick={dismiss}
        />
      )}
    </div>
  );
}
