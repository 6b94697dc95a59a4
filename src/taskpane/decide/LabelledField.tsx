import { Input, Select, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  field: {
    display: 'grid',
    gridTemplateColumns: '84px minmax(0, 1fr)',
    columnGap: '8px',
    alignItems: 'center',
  },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  control: { minWidth: 0, width: '100%' },
});

interface FrameProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A label with its control on one line. */
function Frame({ label, children }: FrameProps) {
  const styles = useStyles();
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      {children}
    </label>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly wrong: boolean;
  /** What stands behind the figure: its unit. */
  readonly after?: string;
  readonly change: (value: string) => void;
}

/** A labelled field to type into. */
export function TextField({ label, value, wrong, after = '', change }: TextFieldProps) {
  const styles = useStyles();
  return (
    <Frame label={label}>
      <Input
        className={styles.control}
        size="small"
        value={value}
        aria-invalid={wrong}
        contentAfter={after === '' ? null : <span>{after}</span>}
        onChange={(_, data) => change(data.value)}
      />
    </Frame>
  );
}

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** In order, with what they are called. */
  readonly options: readonly (readonly [T, string])[];
  readonly change: (value: T) => void;
}

/** A labelled list to choose from. */
export function ChoiceField<T extends string>({ label, value, options, change }: ChoiceFieldProps<T>) {
  const styles = useStyles();
  const choose = (chosen: string) => {
    const option = options.find(([each]) => each === chosen);
    if (option) change(option[0]);
  };
  return (
    <Frame label={label}>
      <Select
        className={styles.control}
        size="small"
        value={value}
        onChange={(_, data) => choose(data.value)}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </Select>
    </Frame>
  );
}
