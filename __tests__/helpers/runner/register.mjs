/** Set-up of each test process: from here on `.ts` files can be imported, and stacks show their lines. */
import { register } from 'node:module';

process.setSourceMapsEnabled(true);
register('./hooks.mjs', import.meta.url);
