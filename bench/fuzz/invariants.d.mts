import type { Article } from '../../src/types/text.js';

export function checkArticle(article: Article): string[];
