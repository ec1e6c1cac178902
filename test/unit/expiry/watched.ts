import { addDays, toUtcDate } from '../../../src-preload/contract/expiry';
import type { WarningDays } from '../../../src-preload/contract/warnings';
import type { ReachedWarning, ShownWarning, WatchedToken } from '../../../src-main/expiry/warnings';

/** A token that dies `days` days after `now` (epoch ms). */
export function watched(
  now: number,
  days: number | null,
  facts: Partial<WatchedToken> = {},
): WatchedToken {
  return {
    connectionId: 'c1',
    tokenId: 1,
    instanceUrl: 'https://git.example.com',
    instanceName: 'git.example.com',
    kind: 'personal',
    name: 'ci-deploy',
    revoked: false,
    expiresAt: days === null ? null : addDays(toUtcDate(now), days),
    ...facts,
  };
}

export function shown(
  { instanceUrl, kind, tokenId, expiresAt }: ReachedWarning,
  threshold: WarningDays,
  shownAt: number,
): ShownWarning {
  return { instanceUrl, kind, tokenId, expiresAt, threshold, shownAt };
}
