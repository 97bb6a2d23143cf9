import type { View } from '../attribute/view.js';
import type { GoldAttribution } from '../evaluate/gold.js';

/** An annotated article, prepared for training. */
export interface TrainingArticle {
  view: View;
  gold: GoldAttribution[];
}
