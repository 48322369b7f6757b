import type { Finding } from './finding';

/** Findings of one rule in one section: more than any report has and anybody would go through one by one. */
const MOST = 200;

/** Lists no more than `MOST` of one rule in one section; the last of them says how many more there are. */
export function mostListed(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  const kindOf = ({ code, section }: Finding) => `${code}:${section}`;
  for (const finding of findings) counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + 1);
  const listed = new Map<string, number>();
  return findings.flatMap((finding) => {
    const kind = kindOf(finding);
    const nth = (listed.get(kind) ?? 0) + 1;
    listed.set(kind, nth);
    const more = (counts.get(kind) ?? 0) - MOST;
    if (nth > MOST) return [];
    if (nth < MOST || more <= 0) return [finding];
    return [{ ...finding, detail: `${finding.detail}这样的还有 ${more} 处，没有一一列出。` }];
  });
}
