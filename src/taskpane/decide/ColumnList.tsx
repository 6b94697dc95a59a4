import { Select, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { COLUMN_ROLES } from '../../app/field-lists.ts';
import type { ColumnRole, HeaderView } from '../../app/corrections.ts';
import { useWords } from '../wording.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'grid',
    gridTemplateColumns: '30px minmax(0, 1fr) minmax(0, 1.1fr)',
    columnGap: '6px',
    alignItems: 'center',
  },
  letters: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  text: {
    ...typographyStyles.caption1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  select: { minWidth: 0, width: '100%' },
});

/** What each column is said to be, by its key. */
export type Roles = ReadonlyMap<string, ColumnRole | null>;

interface ColumnListProps {
  readonly header: HeaderView;
  readonly roles: Roles;
  readonly change: (roles: Roles) => void;
}

/** The columns of a header, each with its letters, its words and what it is. A role belongs to one column only. */
export function ColumnList({ header, roles, change }: ColumnListProps) {
  const styles = useStyles();
  const words = useWords().decide;
  const set = (key: string, chosen: string) => {
    const role = COLUMN_ROLES.find((each) => each === chosen) ?? null;
    const others = [...roles].map(([each, had]) => [each, had === role ? null : had] as const);
    change(new Map(others).set(key, role));
  };
  return (
    <ul className={styles.list}>
      {header.columns.map(({ key, letters, text }) => (
        <li key={key} className={styles.line}>
          <span className={styles.letters}>{letters}</span>
          <span className={styles.text} title={text}>
            {text}
          </span>
          <Select
            className={styles.select}
            size="small"
            value={roles.get(key) ?? ''}
            aria-label={words.roleOf(letters, text)}
            onChange={(_, { value }) => set(key, value)}
          >
            <option value="">{words.noRole}</option>
            {COLUMN_ROLES.map((role) => (
              <option key={role} value={role}>
                {words.roles[role]}
              </option>
            ))}
          </Select>
        </li>
      ))}
    </ul>
  );
}
