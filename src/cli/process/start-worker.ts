import { launch } from './launch.js';

/** The name of the bundle, which changes with what is in it. */
declare const PROGRAM: string;

void launch(new URL(`../${PROGRAM}`, import.meta.url)).program.runWorker();
