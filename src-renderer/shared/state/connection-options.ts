import { toInstanceName } from '../../../src-preload/contract/instance-name';
import type { ConnectionSummary } from '../../../src-preload/contract/models';
import type { SelectOption } from '../components/select-option';

/** One account on one instance, told apart from the user's others. */
export function toAccountLabel({ username, instanceUrl }: ConnectionSummary): string {
  const instance = toInstanceName(instanceUrl);
  return username === null ? instance : `${username}@${instance}`;
}

/** The accounts as the choices of a select, by the ids of their connections. */
export function toConnectionOptions(
  connections: readonly ConnectionSummary[],
): readonly SelectOption[] {
  return connections.map((one) => ({ value: one.id, label: toAccountLabel(one) }));
}
