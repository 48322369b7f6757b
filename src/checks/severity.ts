import type { Finding, Severity } from './finding';

/** What a person reads for a severity, on screen and on the command line. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: '必须改',
  warning: '请核对',
  pending: '还没填',
};

/** The severities from heavy to light. */
export const severities: readonly Severity[] = ['error', 'warning', 'pending'];

/** Orders findings by section and within it from heavy to light. */
export function bySection(one: Finding, other: Finding): number {
  return one.section - other.section || severities.indexOf(one.severity) - severities.indexOf(other.severity);
}
