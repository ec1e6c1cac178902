import { toInstantOfDeath, tokenState } from '../../src-preload/contract/expiry';
import type { TokenRef } from '../../src-preload/contract/models';
import type { WatchedToken } from '../expiry/warnings';
import { toShownName } from '../i18n/shown-name';
import type { Words } from '../i18n/words';
import { toTrayState, type TrayFacts, type TrayState } from './tray-state';

/** One of the next deaths. */
export interface TrayExpiry {
  readonly token: TokenRef;
  readonly label: string;
  /** Its connection may rotate it. */
  readonly canRotate: boolean;
}

/** All that is shown in the tray, as plain text; two that are equal by value look the same. */
export interface TrayModel {
  readonly state: TrayState;
  /** The state in words. */
  readonly lines: readonly string[];
  readonly expiries: readonly TrayExpiry[];
  readonly words: {
    readonly rotate: string;
    readonly show: string;
    readonly open: string;
    readonly fetch: string;
    readonly quit: string;
  };
}

const SHOWN_EXPIRIES = 5;

export function toTrayModel(facts: TrayFacts, words: Words): TrayModel {
  const { t } = words;
  const unique = withoutTwins(facts.tokens);
  return {
    ...toTrayState({ ...facts, tokens: unique }, t),
    expiries: nextDeaths(unique, facts.now).map((token) => toExpiry(token, facts, words)),
    words: {
      rotate: t('tray.rotate'),
      show: t('tray.show'),
      open: t('tray.open'),
      fetch: t('tray.fetch'),
      quit: t('desktop.menu.quit'),
    },
  };
}

/**
 * A token that two connections show is one token; the first of them is the better one, but for one
 * that knows that it was revoked.
 */
function withoutTwins(tokens: readonly WatchedToken[]): readonly WatchedToken[] {
  const known = new Map<string, WatchedToken>();
  for (const token of tokens) {
    const key = `${token.instanceUrl} ${token.kind} ${token.tokenId}`;
    if (token.revoked || !known.has(key)) known.set(key, token);
  }
  return [...known.values()];
}

type Dying = WatchedToken & { readonly expiresAt: string };

function nextDeaths(tokens: readonly WatchedToken[], now: number): readonly Dying[] {
  return tokens
    .filter(
      (token): token is Dying => token.expiresAt !== null && tokenState(token, now) === 'active',
    )
    .sort((a, b) => a.expiresAt.localeCompare(b.expiresAt) || a.name.localeCompare(b.name))
    .slice(0, SHOWN_EXPIRIES);
}

function toExpiry(token: Dying, { connections, now }: TrayFacts, words: Words): TrayExpiry {
  const { connectionId, tokenId, instanceName, expiresAt } = token;
  const name = toShownName(token.name, `#${tokenId}`);
  const timeLeft = words.formats.timeLeft(toInstantOfDeath(expiresAt) - now);
  const connection = connections.find(({ id }) => id === connectionId);
  const can = connection?.capabilities;
  const isCredential = connection?.credential.tokenId === tokenId;
  return {
    token: { connectionId, tokenId },
    label:
      connections.length > 1
        ? words.t('tray.expiryOn', { name, host: instanceName, timeLeft })
        : words.t('tray.expiry', { name, timeLeft }),
    canRotate: (isCredential ? can?.rotateSelf : can?.rotateAny) ?? false,
  };
}
