import { storeToRefs } from 'pinia';
import { computed, type ComputedRef, type Ref } from 'vue';
import type { TokenDraft } from '../../../src-preload/contract/creation';
import type { ConnectionSummary } from '../../../src-preload/contract/models';
import { adviseOn, type TokenAdvice } from '../../../src-preload/contract/scope-advice';
import { toDateLimits, type DateLimits } from '../../shared/expiry/date-limits';
import { useConnectionsStore } from '../../shared/state/connections.store';
import { useTokensStore } from '../../shared/state/tokens.store';
import { useCreateDraftStore } from './create-draft.store';
import { toCreateKinds, type CreateKind } from './create-kinds';
import { toDraft, type DraftFields } from './draft-fields';
import { toDraftGaps, type DraftGap } from './draft-problems';
import { toChosenExpiry, type ChosenExpiry } from './expiry-choice';
import { toAskedScopes, toScopeChoices, type ScopeChoice } from './scope-choices';

/** The form, and what it comes to on the chosen connection. */
export interface CreateForm {
  readonly fields: Readonly<Ref<DraftFields>>;
  readonly change: (changed: Partial<DraftFields>) => void;
  /** The chosen one, or the first that works; null when there is none. */
  readonly connection: ComputedRef<ConnectionSummary | null>;
  readonly kinds: ComputedRef<readonly CreateKind[]>;
  readonly kind: ComputedRef<CreateKind>;
  readonly scopes: ComputedRef<readonly ScopeChoice[]>;
  readonly limits: ComputedRef<DateLimits>;
  readonly expiry: ComputedRef<ChosenExpiry>;
  readonly draft: ComputedRef<TokenDraft>;
  readonly gaps: ComputedRef<readonly DraftGap[]>;
}

type FormOrigin = Pick<CreateForm, 'fields' | 'connection' | 'kinds' | 'kind'>;

/** Where the token is to be made, and how: what was chosen, as far as there is such a choice. */
function useOrigin(): FormOrigin {
  const connections = useConnectionsStore();
  const { fields } = storeToRefs(useCreateDraftStore());
  const connection = computed(() => {
    const all = connections.connections;
    const usable = all.find(({ credential }) => credential.state === 'usable');
    return connections.byId(fields.value.connectionId) ?? usable ?? all[0] ?? null;
  });
  const kinds = computed(() =>
    connection.value === null ? (['personal'] as const) : toCreateKinds(connection.value),
  );
  return {
    fields,
    connection,
    kinds,
    kind: computed(() => kinds.value.find((one) => one === fields.value.kind) ?? 'personal'),
  };
}

function useScopes({ fields, connection, kind }: FormOrigin): CreateForm['scopes'] {
  const tokens = useTokensStore();
  const seen = computed(() =>
    tokens.tokens
      .filter(({ connectionId }) => connectionId === connection.value?.id)
      .flatMap((token) => token.scopes),
  );
  return computed(() =>
    toScopeChoices({
      kind: kind.value,
      connection: connection.value,
      chosen: fields.value.scopes,
      seen: [...new Set(seen.value)],
    }),
  );
}

/** @param now epoch milliseconds */
export function useCreateForm(now: Readonly<Ref<number>>): CreateForm {
  const store = useCreateDraftStore();
  const origin = useOrigin();
  const { fields, connection, kind } = origin;
  const scopes = useScopes(origin);
  const limits = computed(() =>
    toDateLimits(connection.value?.maxLifetimeDays ?? null, null, now.value),
  );
  const expiry = computed(() => toChosenExpiry(fields.value.expiry, limits.value, now.value));
  const draft = computed(() => toDraft(fields.value, toAskedScopes(scopes.value), expiry.value));
  const gaps = computed(() =>
    toDraftGaps(kind.value, fields.value.userId, draft.value, expiry.value),
  );
  return { ...origin, change: store.change, scopes, limits, expiry, draft, gaps };
}

/**
 * What could be better about the form as it stands.
 *
 * @param needed scopes of the template that it was filled in from
 */
export function toFormAdvice(
  { fields, kind, connection, draft, expiry }: CreateForm,
  needed: readonly string[],
): readonly TokenAdvice[] {
  const advice = adviseOn({
    scopes: kind.value === 'own' ? draft.value.scopes : fields.value.scopes,
    needed,
    lifetimeDays: expiry.value.days,
    maxLifetimeDays: connection.value?.maxLifetimeDays ?? null,
    serverVersion: connection.value?.serverVersion ?? null,
  });
  return advice.filter(
    ({ code }) =>
      // What is typed is not a date yet.
      (code !== 'never-expires' || expiry.value.problem === null) &&
      // Beside its button the API's way says itself what is missing.
      (code !== 'no-scope' || kind.value === 'personal'),
  );
}
