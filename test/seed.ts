import { configureGlobal } from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that a red run means a change in the code. `ZIPING_SEED=<any number>`
 * draws others, for hunting.
 */
configureGlobal({ seed: Number(process.env['ZIPING_SEED'] ?? 20_240_401) });
