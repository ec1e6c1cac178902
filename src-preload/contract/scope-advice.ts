import type { MessageKey } from './messages/catalogue';
import { findScope } from './scopes';
import { isAtLeast } from './server-version';

/** GitLab's longest lifetime in days where it wants an expiry date (`gitlab-api`, 8.3). */
export const USUAL_LIMIT_DAYS = 365;

/** What is about to be asked for. */
export interface TokenChoice {
  readonly scopes: readonly string[];
  /** Scopes that the job is known to need, so that they are not questioned; a template's. */
  readonly needed: readonly string[];
  /** Days from today; null = never expires. */
  readonly lifetimeDays: number | null;
  /** Longest lifetime the server is known to allow, in days; null = not known. */
  readonly maxLifetimeDays: number | null;
  readonly serverVersion: string | null;
}

/**
 * What could be better about a choice; nothing here forbids it.
 *
 * - `no-scope`: GitLab wants one.
 * - `read-api-may-do`: `api` was chosen, and who only reads needs `read_api`.
 * - `redundant`: `coveredBy` allows all that `scope` does.
 * - `too-early`: the server is older than the scope.
 * - `for-administrators`: `scope` acts beyond one's own account.
 * - `never-expires`
 * - `long-lived`: more than 365 days, which only some servers allow.
 * - `beyond-limit`: more than the `limitDays` that the server has named.
 */
export type TokenAdvice =
  | { readonly code: 'no-scope' | 'read-api-may-do' | 'never-expires' }
  | { readonly code: 'redundant'; readonly scope: string; readonly coveredBy: string }
  | { readonly code: 'too-early'; readonly scope: string; readonly version: string }
  | { readonly code: 'for-administrators'; readonly scope: string }
  | { readonly code: 'long-lived'; readonly days: number }
  | { readonly code: 'beyond-limit'; readonly days: number; readonly limitDays: number };

/** Advice on scopes first, then on the lifetime; empty when there is none. */
export function adviseOn(choice: TokenChoice): readonly TokenAdvice[] {
  return [...adviseOnScopes(choice), ...adviseOnLifetime(choice)];
}

/** Whether `api` was chosen although nothing is known to need more than reading. */
export function isBroaderThanNeeded(
  scopes: readonly string[],
  needed: readonly string[] = [],
): boolean {
  return scopes.includes('api') && !needed.includes('api');
}

/** Each scope that another of them covers, with the first that does. */
export function redundantScopes(
  scopes: readonly string[],
): readonly { readonly scope: string; readonly coveredBy: string }[] {
  return [...new Set(scopes)].flatMap((scope) => {
    const coveredBy = scopes.find((other) =>
      findScope(other)?.covers.some((covered) => covered === scope),
    );
    return coveredBy === undefined ? [] : [{ scope, coveredBy }];
  });
}

function adviseOnScopes({ scopes, needed, serverVersion }: TokenChoice): readonly TokenAdvice[] {
  if (scopes.length === 0) return [{ code: 'no-scope' }];
  const known = [...new Set(scopes)].flatMap((scope) => findScope(scope) ?? []);
  return [
    ...(isBroaderThanNeeded(scopes, needed) ? [{ code: 'read-api-may-do' } as const] : []),
    ...redundantScopes(scopes).map((pair) => ({ code: 'redundant' as const, ...pair })),
    ...known.flatMap(({ name, since }) =>
      since === null || isAtLeast(serverVersion, since)
        ? []
        : [{ code: 'too-early' as const, scope: name, version: since }],
    ),
    ...known
      .filter(({ forAdministrators }) => forAdministrators)
      .map(({ name }) => ({ code: 'for-administrators' as const, scope: name })),
  ];
}

function adviseOnLifetime(choice: TokenChoice): readonly TokenAdvice[] {
  const { lifetimeDays: days, maxLifetimeDays } = choice;
  if (days === null) return [{ code: 'never-expires' }];
  if (maxLifetimeDays !== null && days > maxLifetimeDays) {
    return [{ code: 'beyond-limit', days, limitDays: maxLifetimeDays }];
  }
  return days > USUAL_LIMIT_DAYS ? [{ code: 'long-lived', days }] : [];
}

/** Text of a piece of advice; it may use the other properties by their names. */
export function toAdviceKey({ code }: TokenAdvice): MessageKey {
  return `scopes.advice.${code}`;
}
