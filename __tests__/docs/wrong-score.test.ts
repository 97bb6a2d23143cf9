/** Every command of docs/wrong-score.md is run, and what it prints is compared with the page. */
import { testPage } from '../helpers/pages.js';

testPage('docs/wrong-score.md');
