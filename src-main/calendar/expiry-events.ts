import { toInstantOfDeath, tokenState } from '../../src-preload/contract/expiry';
import { toInstanceName } from '../../src-preload/contract/instance-name';
import type { TokenSummary } from '../../src-preload/contract/models';
import type { Connection } from '../connections/connection';
import type { Translate } from '../i18n/translate';

/** What is known of the tokens of one connection. */
export interface ConnectionTokens {
  readonly connection: Connection;
  readonly tokens: readonly TokenSummary[];
}

/** The coming death of one token, in the words of a calendar. Never a secret. */
export interface ExpiryEvent {
  /** The same for a token in every export, so that importing again updates the event. */
  readonly uid: string;
  /** Epoch milliseconds of 00:00 UTC on the expiry date. */
  readonly diesAt: number;
  readonly title: string;
  readonly notes: string;
  /** Page of the instance where the account's tokens are. */
  readonly address: string;
}

export interface EventOptions {
  readonly translate: Translate;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly addressOf: (connection: Connection) => string;
}

/** An event for each living token that has an end, the next death first. */
export function toExpiryEvents(
  known: readonly ConnectionTokens[],
  options: EventOptions,
): readonly ExpiryEvent[] {
  const events = known.flatMap(({ connection, tokens }) =>
    tokens.flatMap((token) => toEvent(token, connection, options)),
  );
  // Two accounts on one instance may both see a token; it dies once.
  const unique = new Map(events.map((event) => [event.uid, event]));
  // One of them may not have fetched since it was revoked, which is for good.
  for (const uid of known.flatMap(revokedOf)) unique.delete(uid);
  return [...unique.values()].sort((one, other) => one.diesAt - other.diesAt);
}

function revokedOf({ connection, tokens }: ConnectionTokens): readonly string[] {
  return tokens.filter(({ revoked }) => revoked).map((token) => toUid(token, connection));
}

function toUid({ kind, id }: TokenSummary, connection: Connection): string {
  return `${kind}-${id}@${toInstanceName(connection.instanceUrl)}`;
}

function toEvent(
  token: TokenSummary,
  connection: Connection,
  { translate: t, now, addressOf }: EventOptions,
): readonly ExpiryEvent[] {
  if (token.expiresAt === null || tokenState(token, now) !== 'active') return [];
  return [
    {
      uid: toUid(token, connection),
      diesAt: toInstantOfDeath(token.expiresAt),
      title: t('calendar.title', {
        name: toLine(token.name),
        host: toInstanceName(connection.instanceUrl),
      }),
      notes: toNotes(token, token.expiresAt, connection, t).join('\n'),
      address: addressOf(connection),
    },
  ];
}

function toNotes(
  token: TokenSummary,
  date: string,
  connection: Connection,
  t: Translate,
): readonly string[] {
  const account = toAccount(connection);
  const scopes = toLine(token.scopes.join(', ')) || t('tokens.detail.noScopes');
  return [
    t(`calendar.kind.${token.kind}`),
    t('calendar.scopes', { scopes }),
    ...(account === null ? [] : [t('calendar.account', { account })]),
    t('calendar.dies', { date }),
    '',
    t('calendar.next'),
    ...(token.isCredential ? [t('tokens.detail.own')] : []),
  ];
}

function toAccount({ username, displayName }: Connection): string | null {
  if (username === null) return displayName === null ? null : toLine(displayName);
  return displayName === null ? `@${username}` : `${toLine(displayName)} (@${username})`;
}

/**
 * A calendar's text has no control characters (RFC 5545, 3.3.11), and a title has one line. Without
 * the marks that turn the direction of all that comes after them.
 */
function toLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
}
