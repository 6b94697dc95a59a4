/** Excel's pane on a 1366 × 768 screen is 378 px high: there the list comes before the overview. */
export const SHORT_PANE = '@media (max-height: 450px)';

/** Styles of what a short pane does without. */
export const HIDDEN_WHEN_SHORT = { [SHORT_PANE]: { display: 'none' } } as const;
