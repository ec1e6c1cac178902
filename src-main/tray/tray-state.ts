import { daysLeft, tokenState } from '../../src-preload/contract/expiry';
import type { ConnectionSummary, KeychainState } from '../../src-preload/contract/models';
import type { Warning } from '../../src-preload/contract/warnings';
import type { WatchedToken } from '../expiry/warnings';
import type { Translate } from '../i18n/translate';

/**
 * What the icon tells by its shape and colour: `urgent` within a day or died just now, `soon`
 * within seven days, `trouble` when what is known may be old, otherwise `well`. Death outranks
 * trouble: without a network it comes just the same.
 */
export type TrayState = 'well' | 'soon' | 'urgent' | 'trouble';

/** All that the tray is made of. */
export interface TrayFacts {
  readonly tokens: readonly WatchedToken[];
  readonly connections: readonly ConnectionSummary[];
  /** Only these tell of the dead: of a death that was noticed or snoozed nobody wants to hear. */
  readonly warnings: readonly Warning[];
  readonly keychain: KeychainState;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The state, and the same in words: one line or more, the most urgent first. */
export function toTrayState(
  facts: TrayFacts,
  t: Translate,
): { readonly state: TrayState; readonly lines: readonly string[] } {
  const { warnings, now } = facts;
  const died = warnings.filter(({ expiresAt }) => (daysLeft(expiresAt, now) ?? 1) <= 0).length;
  const today = countDying(facts, 1, 1);
  const week = countDying(facts, 1, 7);
  const trouble = tellTrouble(facts, t);
  const deaths = [
    ...(died > 0 ? [t('tray.died', { count: died })] : []),
    ...(today > 0 ? [t('tray.today', { count: today })] : []),
    ...(week > today ? [t('tray.week', { count: week })] : []),
  ];
  const calm = facts.connections.length === 0 ? t('tray.notConnected') : t('tray.well');
  return {
    state: stateOf(died + today > 0, week > 0, trouble.length > 0),
    lines: [...(deaths.length > 0 ? deaths : [calm]), ...trouble],
  };
}

function stateOf(isUrgent: boolean, isSoon: boolean, isTrouble: boolean): TrayState {
  if (isUrgent) return 'urgent';
  if (isSoon) return 'soon';
  return isTrouble ? 'trouble' : 'well';
}

/** Living tokens with as many days left, both ends included. */
function countDying({ tokens, now }: TrayFacts, from: number, to: number): number {
  return tokens.filter((token) => {
    const left = daysLeft(token.expiresAt, now);
    const isLiving = tokenState(token, now) === 'active';
    return isLiving && left !== null && left >= from && left <= to;
  }).length;
}

function tellTrouble({ connections, keychain }: TrayFacts, t: Translate): readonly string[] {
  const isLocked = keychain === 'locked';
  const isStuck = connections.some(({ credential }) => credential.state !== 'usable');
  const states = new Set(connections.map(({ sync }) => sync.state));
  return [
    ...(isLocked || keychain === 'unavailable'
      ? [t(isLocked ? 'tray.keychainLocked' : 'tray.keychainMissing')]
      : []),
    ...(isStuck ? [t('tray.credential')] : []),
    ...(states.has('offline') ? [t('tray.offline')] : []),
    ...(states.has('error') && !isStuck ? [t('tray.notFetched')] : []),
  ];
}
