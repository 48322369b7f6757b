import fc from 'fast-check';

/** Every change is judged by the same cases, so that no test fails for what nobody changed; NIANBAO_SEED takes others. */
const EVERY_DAY = 2026;

fc.configureGlobal({ seed: Number(process.env['NIANBAO_SEED'] ?? EVERY_DAY) });
