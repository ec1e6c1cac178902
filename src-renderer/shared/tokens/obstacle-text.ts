import type { ConnectionSummary } from '../../../src-preload/contract/models';
import type { Texts } from '../../i18n/i18n';
import type { Obstacle } from './token-obstacles';

/** Why something cannot be done, and what would help; null when nothing stands in the way. */
export function toObstacleText(
  action: 'rotate' | 'revoke',
  obstacle: Obstacle | null,
  connection: ConnectionSummary | null,
  { t }: Texts,
): string | null {
  if (obstacle === null) return null;
  const reason = t(`tokens.obstacle.${obstacle}`, {
    version: connection?.serverVersion ?? t('general.unknown'),
    needed: connection?.capabilities.rotateNeedsVersion ?? '16.0',
  });
  return t(action === 'rotate' ? 'tokens.actions.cannotRotate' : 'tokens.actions.cannotRevoke', {
    reason,
  });
}
