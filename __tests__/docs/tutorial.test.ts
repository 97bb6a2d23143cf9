/** Every command of docs/tutorial.md is run, and what it prints is compared with the page. */
import { testPage } from '../helpers/pages.js';

testPage('docs/tutorial.md');
