import { pretend } from './high-density.js';

pretend(false);
