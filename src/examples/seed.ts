import fc from 'fast-check';

/** A fixed seed, so that no test fails for a case no change has touched; NIANBAO_SEED sets another one. */
const EVERY_DAY = 2026;

fc.configureGlobal({ seed: Number(process.env['NIANBAO_SEED'] ?? EVERY_DAY) });
