import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { HeaderView } from '../../app/corrections.ts';
import { useWords } from '../wording.tsx';
import { ColumnList } from './ColumnList.tsx';
import type { Roles } from './ColumnList.tsx';
import { useDecisions } from './decisions-context.ts';
import { useDecideStyles } from './styles.ts';

interface HeaderFormProps {
  readonly header: HeaderView;
  /** It was read as the header of a form, not only pointed at. */
  readonly found: boolean;
  readonly done: () => void;
}

/** One header: what its columns are, and whether it is a form's at all. */
export function HeaderForm({ header, found, done }: HeaderFormProps) {
  const styles = useDecideStyles();
  const words = useWords().decide;
  const decisions = useDecisions();
  const [roles, setRoles] = useState<Roles>(
    () => new Map(header.columns.map(({ key, role }) => [key, role])),
  );
  const named = [...roles.values()].some((role) => role === 'indicator');
  const after = async (decided: Promise<boolean>) => {
    if (await decided) done();
  };
  return (
    <div className={styles.stack}>
      <ColumnList header={header} roles={roles} change={setRoles} />
      {!named && <p className={styles.warning}>{words.nameWanted}</p>}
      <div className={styles.line}>
        <Button
          size="small"
          appearance="primary"
          disabled={!named}
          onClick={() => void after(decisions.correctHeader(header.signature, roles))}
        >
          {words.save}
        </Button>
        {header.corrected && (
          <Link
            as="button"
            className={styles.link}
            onClick={() => void after(decisions.forgetHeader(header.signature))}
          >
            {words.forgetHeader}
          </Link>
        )}
        {found && (
          <Link
            as="button"
            className={styles.link}
            onClick={() => void after(decisions.denyHeader(header.signature))}
          >
            {words.denyHeader}
          </Link>
        )}
      </div>
    </div>
  );
}
