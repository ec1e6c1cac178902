import {
  computed,
  onBeforeUnmount,
  onMounted,
  shallowRef,
  type ComputedRef,
  type ShallowRef,
} from 'vue';
import { tokenState } from '../../../src-preload/contract/expiry';
import type { TokenSummary } from '../../../src-preload/contract/models';
import { useDesktop } from '../../desktop/desktop';
import { useNow } from '../../shared/composables/use-now';
import { useConnectionsStore } from '../../shared/state/connections.store';
import { useTokensStore } from '../../shared/state/tokens.store';
import { useCreateDraftStore, type AskedToken } from './create-draft.store';

/** What happens while the web form is open in the browser. */
export interface Waiting {
  /** The clipboard holds what looks like a token: asked only when the window gets the focus. */
  readonly clipboardHolds: ShallowRef<boolean>;
  /** One that appeared in the list since, without its value. */
  readonly newcomer: ComputedRef<TokenSummary | null>;
}

/** How far this computer's clock may be ahead of the server's, in ms. */
const CLOCK_TOLERANCE_MS = 600_000;

/**
 * The youngest living token of the account that was not there before and has no value yet. Its date
 * counts too: a list that was not fetched yet, or long ago, lacks tokens that are in use, and whoever
 * takes one of them for new would rotate it.
 */
export function toNewcomer(
  asked: AskedToken | null,
  userId: number | null,
  tokens: readonly TokenSummary[],
  now: number,
): TokenSummary | null {
  if (asked === null) return null;
  const candidates = tokens.filter(
    (token) =>
      token.connectionId === asked.connectionId &&
      token.userId === userId &&
      !token.hasValue &&
      !asked.knownIds.has(token.id) &&
      Date.parse(token.createdAt) >= asked.since - CLOCK_TOLERANCE_MS &&
      tokenState(token, now) === 'active',
  );
  return candidates.reduce<TokenSummary | null>(
    (youngest, token) => (youngest === null || token.id > youngest.id ? token : youngest),
    null,
  );
}

/**
 * In a page's set-up: looks when the window gets the focus, never in the background.
 *
 * @param connectionId the one that is shown: what another instance made is not to be offered to it
 */
export function useWaiting(connectionId: () => string): Waiting {
  const desktop = useDesktop();
  const store = useCreateDraftStore();
  const tokens = useTokensStore();
  const connections = useConnectionsStore();
  const now = useNow('minute');
  const clipboardHolds = shallowRef(false);

  const askedHere = computed(() => store.askedOf(connectionId()));

  async function look(): Promise<void> {
    const asked = askedHere.value;
    if (asked === null) return;
    // What the browser made meanwhile; a failure is told where the list says how fresh it is.
    void connections.fetchAgain(asked.connectionId);
    const answer = await desktop.call('clipboard.holds-token', null);
    clipboardHolds.value = answer.ok && answer.value && askedHere.value !== null;
  }
  const onFocus = (): void => void look();
  onMounted(() => window.addEventListener('focus', onFocus));
  onBeforeUnmount(() => window.removeEventListener('focus', onFocus));

  return {
    clipboardHolds,
    newcomer: computed(() => {
      const userId = connections.byId(connectionId())?.userId ?? null;
      return toNewcomer(askedHere.value, userId, tokens.tokens, now.value);
    }),
  };
}
