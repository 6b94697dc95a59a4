import { ToggleButton, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useForm } from './form-context.ts';
import { IndicatorList } from './IndicatorList.tsx';
import { FILTERS, isGoalsOnly, passes } from './overview.ts';
import type { Filter } from './overview.ts';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '10px 16px 2px' },
  filter: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  empty: { ...typographyStyles.body1, margin: 0, padding: '16px', color: tokens.colorNeutralForeground3 },
});

/** All indicators of the form, which can be narrowed to those of one kind. */
export function IndicatorTab() {
  const styles = useStyles();
  const words = useWords();
  const { form } = useForm();
  const [chosen, setChosen] = useState<Filter | null>(null);
  const filters = FILTERS.map((filter) => ({
    filter,
    count: form.indicators.filter((indicator) => passes(filter, indicator)).length,
  })).filter(({ count }) => count > 0);
  // A filter that lets nothing through any more, after a recalculation, is off.
  const active = filters.some(({ filter }) => filter === chosen) ? chosen : null;
  const indicators = active
    ? form.indicators.filter((indicator) => passes(active, indicator))
    : form.indicators;
  return (
    <>
      {filters.length > 0 && (
        <div role="group" aria-label={words.showOnly} className={styles.filters}>
          {filters.map(({ filter, count }) => (
            <ToggleButton
              key={filter}
              className={styles.filter}
              size="small"
              shape="circular"
              checked={active === filter}
              onClick={() => setChosen(active === filter ? null : filter)}
            >
              {filter === 'failing' && isGoalsOnly(form) ? words.unmetFilter : words.filters[filter]} {count}
            </ToggleButton>
          ))}
        </div>
      )}
      {indicators.length === 0 ? (
        <p className={styles.empty}>{words.nothingToList}</p>
      ) : (
        <IndicatorList indicators={indicators} />
      )}
    </>
  );
}
