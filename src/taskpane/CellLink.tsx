import { Link, makeStyles } from '@fluentui/react-components';
import { useForm } from './form-context.ts';

const useStyles = makeStyles({ link: { fontSize: 'inherit', lineHeight: 'inherit' } });

interface CellLinkProps {
  readonly cell: string;
  /** The form's own sheet unless told otherwise. */
  readonly sheet?: string;
}

/** A cell's address; selects the cell. */
export function CellLink({ cell, sheet }: CellLinkProps) {
  const styles = useStyles();
  const form = useForm();
  const elsewhere = sheet !== undefined && sheet !== form.sheet;
  return (
    <Link as="button" className={styles.link} onClick={() => form.show(sheet ?? form.sheet, cell)}>
      {elsewhere ? `${sheet}!${cell}` : cell}
    </Link>
  );
}
