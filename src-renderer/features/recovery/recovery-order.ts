import type { RecoveryItem, RecoveryOutcome } from '../../../src-preload/contract/models';

/** What would be lost soonest comes first; what settles by itself comes last. */
const BY_SEVERITY: readonly RecoveryOutcome[] = [
  'value-unsaved',
  'credential-lost',
  'value-lost',
  'undetermined',
  'looking',
];

/** Most severe first, and the longest waiting among equals. */
export function orderRecoveries(items: readonly RecoveryItem[]): readonly RecoveryItem[] {
  const severity = ({ outcome }: RecoveryItem): number => BY_SEVERITY.indexOf(outcome);
  return items.toSorted((a, b) => severity(a) - severity(b) || a.intendedAt - b.intendedAt);
}
