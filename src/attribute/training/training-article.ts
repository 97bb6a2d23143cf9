import type { GoldAttribution } from '../gold.js';
import type { View } from '../view.js';

/** An annotated article, prepared for training. */
export interface TrainingArticle {
  view: View;
  gold: GoldAttribution[];
}
