/** The code of the rule in a finding's id. */
export function codeOf(finding: string): string {
  return finding.split(':', 1)[0] ?? '';
}

/** Whether the collection does not speak of a finding (本批不提): of this one, or of all of its rule. */
export function isSilenced(silenced: readonly string[], finding: string): boolean {
  return silenced.includes(finding) || silenced.includes(codeOf(finding));
}
