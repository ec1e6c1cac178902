import type { Capabilities } from '../../../src-preload/contract/models';
import type { Translate } from '../../i18n/i18n';

function rotationLimits(can: Capabilities, t: Translate): readonly string[] {
  if (can.rotateNeedsVersion !== null) {
    return [t('connections.limits.rotationNeedsVersion', { version: can.rotateNeedsVersion })];
  }
  if (!can.rotateAny && !can.rotateSelf) return [t('connections.limits.noRotation')];
  return [
    ...(can.rotateAny ? [] : [t('connections.limits.rotatesItself')]),
    ...(can.rotateTakesDate ? [] : [t('connections.limits.dateIgnored')]),
  ];
}

function revocationLimits(can: Capabilities, t: Translate): readonly string[] {
  if (can.revokeAny) return [];
  return [
    t(can.revokeSelf ? 'connections.limits.revokesItself' : 'connections.limits.noRevocation'),
  ];
}

/** What cannot be done over a connection and what would help, in plain words; empty = nothing. */
export function listLimits(can: Capabilities, t: Translate): readonly string[] {
  return [
    ...(can.listTokens ? [] : [t('connections.limits.onlyItself')]),
    ...rotationLimits(can, t),
    ...revocationLimits(can, t),
  ];
}
