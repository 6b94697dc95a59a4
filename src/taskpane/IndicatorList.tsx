import { makeStyles } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { AssessedIndicator } from '../core/assessment.ts';
import { useForm } from './form-context.ts';
import { IndicatorPage } from './IndicatorPage.tsx';
import { listItems, pagesOf, rowKey } from './list-items.ts';
import { cellOf } from './row-text.ts';
import { useEvent } from './use-event.ts';
import { useWalk } from './use-walk.ts';

const PAGE_SIZE = 40;

const useStyles = makeStyles({ list: { paddingBottom: '12px' } });

interface IndicatorListProps {
  readonly indicators: readonly AssessedIndicator[];
  /** Each figure that is missing on a line of its own. */
  readonly needsListed?: boolean;
}

/** Indicators under their groups. The sheet follows the walk; one card at a time is open. */
export function IndicatorList({ indicators, needsListed = false }: IndicatorListProps) {
  const styles = useStyles();
  const { sheet, form, show } = useForm();
  const [open, setOpen] = useState<string | null>(null);
  const pages = useMemo(() => pagesOf(listItems(indicators), PAGE_SIZE), [indicators]);
  const keys = useMemo(() => indicators.map(rowKey), [indicators]);

  const list = useRef<HTMLDivElement>(null);
  const reach = (key: string) => {
    const indicator = indicators[keys.indexOf(key)];
    if (indicator) show(sheet, cellOf(indicator, form));
  };
  const walk = useWalk(list, keys, reach);

  const setOpenAt = (key: string, opened: boolean) => {
    const header = walk.entry(key);
    const before = header?.getBoundingClientRect().top ?? 0;
    flushSync(() => setOpen(opened ? key : null));
    // Closing the card above would pull this row away from under the pointer.
    const scroller = header?.closest('[data-scroll]');
    if (header && scroller) scroller.scrollTop += header.getBoundingClientRect().top - before;
    if (opened) header?.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  };

  const pick = useEvent((key: string) => {
    walk.goTo(key);
    reach(key);
    setOpenAt(key, open !== key);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open !== null) {
      event.stopPropagation();
      setOpenAt(open, false);
      walk.goTo(open);
      return;
    }
    walk.onKeyDown(event);
  };

  return (
    <div ref={list} className={styles.list} onKeyDown={onKeyDown}>
      {pages.map((items, index) => {
        const rows = items.flatMap((item) => (item.kind === 'indicator' ? [rowKey(item.indicator)] : []));
        return (
          <IndicatorPage
            key={rows[0] ?? index}
            items={items}
            drawn={index === 0}
            current={walk.current !== null && rows.includes(walk.current) ? walk.current : null}
            open={open !== null && rows.includes(open) ? open : null}
            needsListed={needsListed}
            pick={pick}
          />
        );
      })}
    </div>
  );
}
