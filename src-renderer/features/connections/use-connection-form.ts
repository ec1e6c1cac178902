import {
  computed,
  onScopeDispose,
  shallowRef,
  watch,
  type ComputedRef,
  type ShallowRef,
} from 'vue';
import type { AppError, Result } from '../../../src-preload/contract/app-error';
import type { ConnectionSummary, SecretStore } from '../../../src-preload/contract/models';
import { useLateConnection } from './use-late-connection';
import { useConnectionsStore } from '../../shared/state/connections.store';

/** A new connection, or another credential for one that there is. */
export type FormTarget =
  { readonly kind: 'add' } | { readonly kind: 'replace'; readonly connectionId: string };

export interface ConnectionForm {
  readonly address: ShallowRef<string>;
  /** Lives here, in the component's own state, and nowhere else; emptied after success. */
  readonly credential: ShallowRef<string>;
  readonly state: ShallowRef<'idle' | 'running'>;
  readonly error: ShallowRef<AppError | null>;
  /** The next submit goes on although the way to this very address is not encrypted. */
  readonly allowsInsecure: ComputedRef<boolean>;
  /** The keychain did not take it: to be kept for this run only, or tried again. */
  readonly offersMemory: ComputedRef<boolean>;
  /** Null after a refusal (see `error`) and while another submit runs; nothing typed is lost. */
  readonly submit: (store: SecretStore) => Promise<ConnectionSummary | null>;
}

type Ask = (
  asked: { readonly address: string; readonly allowInsecure: boolean },
  credential: string,
  store: SecretStore,
) => Promise<Result<ConnectionSummary>>;

function createAsk(target: FormTarget, connections: ReturnType<typeof useConnectionsStore>): Ask {
  return (asked, credential, store) =>
    target.kind === 'add'
      ? connections.add({ ...asked, credential, store })
      : connections.replaceCredential({
          connectionId: target.connectionId,
          credential,
          store,
        });
}

export function useConnectionForm(target: FormTarget): ConnectionForm {
  const tellLate = useLateConnection();
  const ask = createAsk(target, useConnectionsStore());
  const address = shallowRef('');
  const credential = shallowRef('');
  const state: ConnectionForm['state'] = shallowRef('idle');
  const error = shallowRef<AppError | null>(null);
  const insecureAddress = shallowRef<string | null>(null);
  const allowsInsecure = computed(() => insecureAddress.value === address.value);
  const offersMemory = computed(
    () => error.value?.code === 'KEYCHAIN_LOCKED' || error.value?.code === 'KEYCHAIN_UNAVAILABLE',
  );

  let isGone = false;
  onScopeDispose(() => (isGone = true));

  // The question was about another address.
  watch(address, () => {
    if (error.value?.code === 'INSECURE_ADDRESS' && !allowsInsecure.value) error.value = null;
  });

  async function submit(store: SecretStore): Promise<ConnectionSummary | null> {
    if (state.value === 'running') return null;
    state.value = 'running';
    const asked = { address: address.value, allowInsecure: allowsInsecure.value };
    const answer = await ask(asked, credential.value, store);
    state.value = 'idle';
    if (isGone) tellLate(answer, target.kind);
    if (!answer.ok) {
      error.value = { code: answer.code, details: answer.details };
      if (answer.code === 'INSECURE_ADDRESS') insecureAddress.value = asked.address;
      return null;
    }
    error.value = null;
    credential.value = '';
    return answer.value;
  }

  return { address, credential, state, error, allowsInsecure, offersMemory, submit };
}
