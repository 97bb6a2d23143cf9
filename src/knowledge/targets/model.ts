/** What was learned of targets, as lexicons/targets/model.json holds it; all weights are whole thousandths of log-odds. */
export interface TargetModel {
  /** How words around a name speak for a bad, and for a good, view of its bearer. */
  words: { bias: readonly [bad: number, good: number]; weights: Readonly<Record<string, readonly [number, number]>> };
  /** What decides, by measure; see `measuresOf`. */
  bias: number;
  weights: Readonly<Record<string, number>>;
  thresholds: TargetThresholds;
  /** What makes a confidence of the log-odds of whoever is likeliest: confidence = σ(bias + slope × log-odds). */
  calibration: { readonly bias: number; readonly slope: number };
}

/** Probabilities from which an actor is criticised, in thousandths; 1001 is never. */
export interface TargetThresholds {
  /** In a speech: one that is named, and one that is carried over. */
  named: number;
  carried: number;
  /** In what others tell of a speaker: only one that is named. */
  told: number;
}
