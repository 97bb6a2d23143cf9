/** What an interval covers and leaves out; results with intervals record this. */
export const ABOUT_INTERVALS = {
  level: 0.95,
  over: 'documents',
  leavesOut: [
    'errors in telling who said what',
    'errors of the lexicons, and of what turns their entries',
    'what journalists chose to quote',
  ],
} as const;

/** With fewer statements or documents there is no interval, as the variance cannot be estimated. */
export const MIN_STATEMENTS = 10;
export const MIN_CLUSTERS = 5;

/** Scores from fewer statements are marked as thin evidence. */
export const THIN = 5;
