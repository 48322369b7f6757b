/**
 * How often a law is tried: `usual` in an ordinary run of the tests, many times that where NIANBAO_FUZZ says so
 * (`npm run fuzz`). With NIANBAO_SEED a run is repeated exactly.
 */
export function runs(usual: number): { numRuns: number; seed?: number } {
  const { NIANBAO_FUZZ, NIANBAO_SEED } = process.env;
  const numRuns = Math.ceil(usual * (Number(NIANBAO_FUZZ) || 1));
  return NIANBAO_SEED ? { numRuns, seed: Number(NIANBAO_SEED) } : { numRuns };
}
