import {
  computed,
  onScopeDispose,
  shallowRef,
  watch,
  type ComputedRef,
  type ShallowRef,
} from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { InspectOutcome } from '../../../src-preload/contract/creation';
import { toInstanceName } from '../../../src-preload/contract/instance-name';
import type { ConnectionSummary } from '../../../src-preload/contract/models';
import { toTokenShape, type TokenShape } from '../../../src-preload/contract/token-shape';
import { useDesktop } from '../../desktop/desktop';
import { useConnectionsStore } from '../../shared/state/connections.store';

export type ActiveOutcome = Extract<InspectOutcome, { state: 'active' }>;

/** What was asked about a pasted token, and what came of it. */
export type Inspection =
  | { readonly phase: 'asking'; readonly refusal: AppError | null }
  | { readonly phase: 'running' }
  | {
      readonly phase: 'told';
      readonly instanceName: string;
      readonly outcome: InspectOutcome;
      /** Name of the token when it was revoked here; otherwise null. */
      readonly revokedName: string | null;
    };

export interface InspectionControls {
  /** Lives here, in the component's own state, and nowhere else; gone with the page. */
  readonly value: ShallowRef<string>;
  /** What it looks like; null while there is nothing to look at. */
  readonly shape: ComputedRef<TokenShape | null>;
  readonly connectionId: ShallowRef<string>;
  /** The instance to ask: the chosen one, or the first; null when there is none. */
  readonly connection: ComputedRef<ConnectionSummary | null>;
  readonly inspection: ShallowRef<Inspection>;
  /** Sends it to the chosen instance; while it runs a further call does nothing. */
  readonly ask: () => Promise<void>;
  /** It was revoked from here. */
  readonly markRevoked: (name: string) => void;
}

function useInstanceChoice(): Pick<InspectionControls, 'connectionId' | 'connection'> {
  const connections = useConnectionsStore();
  const connectionId = shallowRef('');
  const connection = computed(
    () => connections.byId(connectionId.value) ?? connections.connections[0] ?? null,
  );
  return { connectionId, connection };
}

function toRevoked(inspection: Inspection, name: string): Inspection {
  return inspection.phase === 'told'
    ? { ...inspection, outcome: { state: 'revoked' }, revokedName: name }
    : inspection;
}

/** Another value or another instance is another question: what was told is taken away. */
export function useInspection(): InspectionControls {
  const desktop = useDesktop();
  const value = shallowRef('');
  const inspection = shallowRef<Inspection>({ phase: 'asking', refusal: null });
  const { connectionId, connection } = useInstanceChoice();
  let question = 0;

  watch(
    // A shallow ref as it is would count as changed at every news of a connection.
    [() => value.value, () => connection.value?.id],
    () => {
      question += 1;
      inspection.value = { phase: 'asking', refusal: null };
    },
    { flush: 'sync' },
  );
  onScopeDispose(() => (value.value = ''));

  async function ask(): Promise<void> {
    const to = connection.value;
    if (to === null || inspection.value.phase === 'running') return;
    inspection.value = { phase: 'running' };
    const instanceName = toInstanceName(to.instanceUrl);
    const asked = question;
    const input = { connectionId: to.id, value: value.value.trim() };
    const answer = await desktop.call('tokens.inspect', input);
    if (asked !== question) return;
    inspection.value = answer.ok
      ? { phase: 'told', instanceName, outcome: answer.value, revokedName: null }
      : { phase: 'asking', refusal: answer };
  }

  return {
    value,
    shape: computed(() => (value.value.trim() === '' ? null : toTokenShape(value.value))),
    connectionId,
    connection,
    inspection,
    ask,
    markRevoked: (name) => (inspection.value = toRevoked(inspection.value, name)),
  };
}
