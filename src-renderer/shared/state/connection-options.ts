import type { ConnectionSummary } from '../../../src-preload/contract/models';
import type { SelectOption } from '../components/select-option';

/** One account on one instance, told apart from the user's others. */
export function toAccountLabel({ username, host }: ConnectionSummary): string {
  return username === null ? host : `${username}@${host}`;
}

/** The accounts as the choices of a select, by the ids of their connections. */
export function toConnectionOptions(
  connections: readonly ConnectionSummary[],
): readonly SelectOption[] {
  return connections.map((one) => ({ value: one.id, label: toAccountLabel(one) }));
}
