import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import type { Finding, Severity } from '../core/assessment.ts';
import { useForm } from './form-context.ts';
import { useWalk } from './use-walk.ts';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  list: { padding: '0 12px 12px', display: 'grid', rowGap: '8px' },
  heading: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: '10px 4px 0',
    color: tokens.colorNeutralForeground3,
  },
  finding: {
    display: 'block',
    width: '100%',
    margin: 0,
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: '3px',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  error: { borderLeftColor: tokens.colorPaletteRedBackground3 },
  warning: { borderLeftColor: tokens.colorPaletteMarigoldBackground3 },
  info: { borderLeftColor: tokens.colorNeutralStrokeAccessible },
  title: { ...typographyStyles.body1Strong, display: 'block' },
  cell: { ...typographyStyles.body1, color: tokens.colorBrandForegroundLink, marginLeft: '6px' },
  message: {
    ...typographyStyles.body1,
    fontSize: '13px',
    display: 'block',
    overflowWrap: 'anywhere',
  },
  empty: { ...typographyStyles.body1, margin: 0, padding: '16px', color: tokens.colorNeutralForeground3 },
});

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What the review of the whole workbook found, errors first. Choosing a finding shows its cell. */
export function FindingTab({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const words = useWords();
  const { sheet: shownSheet, show } = useForm();
  const ordered = useMemo(
    () => SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)),
    [findings],
  );
  const keys = useMemo(() => ordered.map((_, index) => String(index)), [ordered]);
  const list = useRef<HTMLDivElement>(null);
  const reach = (key: string) => {
    const finding = ordered[Number(key)];
    if (finding) show(finding.sheet, finding.cell);
  };
  const walk = useWalk(list, keys, reach);
  if (ordered.length === 0) return <p className={styles.empty}>{words.nothingFound}</p>;
  return (
    <div ref={list} className={styles.list} onKeyDown={walk.onKeyDown}>
      {ordered.map(({ code, severity, sheet, cell, message }, index) => {
        const key = String(index);
        const first = ordered[index - 1]?.severity !== severity;
        const count = ordered.filter((finding) => finding.severity === severity).length;
        return [
          first && (
            <h2 key={severity} className={styles.heading}>
              {words.severities[severity]} {count}
            </h2>
          ),
          <button
            key={key}
            type="button"
            data-walk={key}
            tabIndex={walk.current === key ? 0 : -1}
            className={mergeClasses(styles.finding, styles[severity])}
            onClick={() => {
              walk.goTo(key);
              reach(key);
            }}
          >
            <span className={styles.title}>
              {words.findingTitles[code] ?? words.anyFinding}
              <span className={styles.cell}>{sheet === shownSheet ? cell : `${sheet}!${cell}`}</span>
            </span>
            <span className={styles.message}>{message}</span>
          </button>,
        ];
      })}
    </div>
  );
}
