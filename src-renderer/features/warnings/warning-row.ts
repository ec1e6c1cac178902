import {
  addDays,
  daysBetween,
  MS_PER_DAY,
  toInstantOfDeath,
  toUtcDate,
  urgency,
  type Urgency,
} from '../../../src-preload/contract/expiry';
import { toInstanceName } from '../../../src-preload/contract/instance-name';
import type { ConnectionSummary } from '../../../src-preload/contract/models';
import type { SnoozeChoice, Warning } from '../../../src-preload/contract/warnings';
import { toObstacles, type Obstacle } from '../../shared/tokens/token-obstacles';

/** A warning together with all that drawing it asks for, at one moment. */
export interface WarningRow {
  /** Unique among all connections. */
  readonly key: string;
  readonly warning: Warning;
  readonly connection: ConnectionSummary;
  /** Expiry date minus today, both UTC, as of now; 0 and less = dead. */
  readonly daysLeft: number;
  readonly urgency: Urgency;
  /** Epoch milliseconds of 00:00 UTC on the expiry date. */
  readonly diesAt: number;
  /** The connection signs in with it. */
  readonly isOwn: boolean;
  /** What keeps it from being rotated; null = nothing. */
  readonly obstacle: Obstacle | null;
}

/** When a snooze ends (epoch ms), and whether the token dies before that. */
export interface Snooze {
  readonly choice: SnoozeChoice;
  readonly endsAt: number;
  readonly diesBefore: boolean;
}

function toRow(warning: Warning, connection: ConnectionSummary, now: number): WarningRow {
  const { connectionId, tokenId, expiresAt } = warning;
  const daysLeft = daysBetween(toUtcDate(now), expiresAt);
  const isOwn = connection.credential.tokenId === tokenId;
  const state = daysLeft <= 0 ? 'expired' : 'active';
  return {
    key: `${connectionId}/${String(tokenId)}`,
    warning,
    connection,
    daysLeft,
    urgency: urgency({ revoked: false, expiresAt }, now),
    diesAt: toInstantOfDeath(expiresAt),
    isOwn,
    obstacle: toObstacles({ state, isCredential: isOwn }, connection).rotate,
  };
}

/** A dead credential is told by a notice of its own, which offers to replace it. */
function isToldElsewhere({ isOwn, daysLeft, connection }: WarningRow): boolean {
  return isOwn && (daysLeft <= 0 || connection.credential.state !== 'usable');
}

/** Days left from which Latchkey's own token comes before all others: with a dead one nothing works. */
const OWN_FIRST_FROM = 30;

function isFirst({ isOwn, daysLeft }: WarningRow): boolean {
  return isOwn && daysLeft <= OWN_FIRST_FROM;
}

/**
 * The warnings to show, in the order they came, but for Latchkey's own tokens. Those of a connection
 * that was removed go with it.
 *
 * @param now epoch milliseconds
 */
export function toWarningRows(
  warnings: readonly Warning[],
  connections: readonly ConnectionSummary[],
  now: number,
): readonly WarningRow[] {
  const rows = warnings
    .flatMap((warning) => {
      const connection = connections.find(({ id }) => id === warning.connectionId);
      return connection === undefined ? [] : [toRow(warning, connection, now)];
    })
    .filter((row) => !isToldElsewhere(row));
  return [...rows.filter(isFirst), ...rows.filter((row) => !isFirst(row))];
}

/**
 * Which connection a warning is about, as far as there is more than one: the instance where there
 * are several, the account where one instance has several. Empty when there is no question.
 */
export function toPlace(
  { id, instanceUrl, username }: ConnectionSummary,
  connections: readonly ConnectionSummary[],
): readonly string[] {
  const others = connections.filter((one) => one.id !== id);
  const isShared = others.some((one) => one.instanceUrl === instanceUrl);
  const isOneOfSeveral = others.some((one) => one.instanceUrl !== instanceUrl);
  return [
    ...(isShared && username !== null ? [username] : []),
    ...(isOneOfSeveral || (isShared && username === null) ? [toInstanceName(instanceUrl)] : []),
  ];
}

/**
 * How long a token may be left unmentioned, the shortest first. Until the day before: 00:00 UTC of
 * its last day, where that lies ahead.
 *
 * @param now epoch milliseconds
 */
export function toSnoozes(
  { expiresAt }: Pick<Warning, 'expiresAt'>,
  now: number,
): readonly Snooze[] {
  const diesAt = toInstantOfDeath(expiresAt);
  const lastDay = toInstantOfDeath(addDays(expiresAt, -1));
  const until = (choice: SnoozeChoice, endsAt: number): Snooze => ({
    choice,
    endsAt,
    diesBefore: now < diesAt && diesAt <= endsAt,
  });
  return [
    until('1', now + MS_PER_DAY),
    until('3', now + 3 * MS_PER_DAY),
    ...(lastDay > now ? [until('day-before', lastDay)] : []),
  ];
}
