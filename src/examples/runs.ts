/** How often a law is tried: `usual` in an ordinary run of the tests, many times that where NIANBAO_FUZZ says so. */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: Math.ceil(usual * (Number(process.env['NIANBAO_FUZZ']) || 1)) };
}
