import type { ConnectionSummary } from '../../../src-preload/contract/models';
import { findScope, scopesFor } from '../../../src-preload/contract/scopes';
import type { CreateKind } from './create-kinds';

/** One check box. */
export interface ScopeChoice {
  /** As GitLab names it. */
  readonly name: string;
  readonly chosen: boolean;
  /** False: was chosen elsewhere, and this server or this way does not have it. */
  readonly available: boolean;
}

/** What decides which scopes there are to choose from. */
export interface ScopeCircumstances {
  readonly kind: CreateKind;
  readonly connection: Pick<
    ConnectionSummary,
    'serverVersion' | 'isAdministrator' | 'capabilities'
  > | null;
  readonly chosen: readonly string[];
  /** Scopes that tokens of this connection have, known or not. */
  readonly seen: readonly string[];
}

function offered({ kind, connection }: ScopeCircumstances): readonly string[] {
  if (kind === 'own') return connection?.capabilities.createOwn ?? [];
  const isAdministrator = kind !== 'personal' || (connection?.isAdministrator ?? false);
  const version = connection?.serverVersion ?? null;
  return scopesFor('personal', version, isAdministrator).map(({ name }) => name);
}

/** Those that GitLab has and those that it may have: unknown ones are shown as they are. */
export function toScopeChoices(circumstances: ScopeCircumstances): readonly ScopeChoice[] {
  const { kind, chosen, seen } = circumstances;
  const known = offered(circumstances);
  const strange = [...seen, ...chosen].filter((name) => findScope(name) === null);
  const here = kind === 'own' ? known : [...new Set([...known, ...strange])];
  const elsewhere = chosen.filter((name) => !here.includes(name));
  return [
    ...here.map((name) => ({ name, chosen: chosen.includes(name), available: true })),
    ...elsewhere.map((name) => ({ name, chosen: true, available: false })),
  ];
}

/** What is really asked for. */
export function toAskedScopes(choices: readonly ScopeChoice[]): readonly string[] {
  return choices.filter(({ chosen, available }) => chosen && available).map(({ name }) => name);
}
