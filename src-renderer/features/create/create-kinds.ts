import type { CreateTarget } from '../../../src-preload/contract/creation';
import type { ConnectionSummary } from '../../../src-preload/contract/models';

/**
 * Ways to make a personal access token. `personal`: in GitLab's web form, filled in by a link. The
 * others by API, as `CreateTarget` has them.
 */
export type CreateKind = 'personal' | CreateTarget['kind'];

/** The ways that are open with a connection's credential; the web form always is. */
export function toCreateKinds({
  capabilities,
  credential,
}: Pick<ConnectionSummary, 'capabilities' | 'credential'>): readonly CreateKind[] {
  if (credential.state !== 'usable') return ['personal'];
  return [
    'personal',
    ...(capabilities.createOwn.length > 0 ? (['own'] as const) : []),
    ...(capabilities.createForUsers ? (['user'] as const) : []),
    ...(capabilities.createImpersonation ? (['impersonation'] as const) : []),
  ];
}

/** A user's number as it was typed; null for anything else. */
export function toUserId(text: string): number | null {
  const trimmed = text.trim();
  const id = /^\d+$/.test(trimmed) ? Number(trimmed) : 0;
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** What the API is asked for; null for the web form, and as long as no user is named. */
export function toCreateTarget(kind: CreateKind, userId: string): CreateTarget | null {
  if (kind === 'personal') return null;
  if (kind === 'own') return { kind };
  const id = toUserId(userId);
  return id === null ? null : { kind, userId: id };
}
