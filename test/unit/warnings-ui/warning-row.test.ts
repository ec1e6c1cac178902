import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from '../../../src-preload/contract/expiry';
import type { ConnectionSummary } from '../../../src-preload/contract/models';
import { toNextEntry } from '../../../src-renderer/shared/components/use-menu';
import {
  toPlace,
  toSnoozes,
  toWarningRows,
} from '../../../src-renderer/features/warnings/warning-row';
import { NOON } from '../../support/fake-clock';
import { ALL_CAPABILITIES, sampleConnection, sampleWarning } from '../../support/sample-data';

const connection = sampleConnection(NOON);
const OWN = connection.credential.tokenId;

describe('rows of warnings', () => {
  it('count the days as of now, not as of when main told them', () => {
    const told = sampleWarning(NOON, 2);
    const [row] = toWarningRows([told], [connection], NOON + MS_PER_DAY);
    expect(row).toMatchObject({ daysLeft: 1, urgency: 'today' });
    const [dead] = toWarningRows([told], [connection], NOON + 2 * MS_PER_DAY);
    expect(dead).toMatchObject({ daysLeft: 0, urgency: 'dead' });
  });

  it('offer to rotate what has died: GitLab rotates expired tokens', () => {
    const [row] = toWarningRows([sampleWarning(NOON, 0)], [connection], NOON);
    expect(row?.obstacle).toBeNull();
  });

  it('never offer what the credential cannot do', () => {
    const capabilities = { ...ALL_CAPABILITIES, rotateAny: false };
    const warnings = [sampleWarning(NOON, 5), sampleWarning(NOON, 5, { tokenId: OWN })];
    const rows = toWarningRows(warnings, [{ ...connection, capabilities }], NOON);
    expect(rows.map(({ obstacle, isOwn }) => [obstacle, isOwn])).toEqual([
      [null, true],
      ['only-itself', false],
    ]);
  });

  it('leave a dead credential to the notice that offers to replace it', () => {
    const own = (days: number) => sampleWarning(NOON, days, { tokenId: OWN });
    expect(toWarningRows([own(0)], [connection], NOON)).toEqual([]);
    expect(toWarningRows([own(5)], [connection], NOON)).toHaveLength(1);
    const credential = { ...connection.credential, state: 'revoked' } as const;
    expect(toWarningRows([own(5)], [{ ...connection, credential }], NOON)).toEqual([]);
  });

  it('begin with the connection’s own token from a month on, so that it is never folded away', () => {
    const order = (own: number) =>
      toWarningRows(
        [sampleWarning(NOON, 1), sampleWarning(NOON, own, { tokenId: OWN })],
        [connection],
        NOON,
      ).map(({ isOwn }) => isOwn);
    expect(order(30)).toEqual([true, false]);
    expect(order(31)).toEqual([false, true]);
  });

  it('go with their connection', () => {
    expect(toWarningRows([sampleWarning(NOON, 5)], [], NOON)).toEqual([]);
  });
});

describe('the place of a token', () => {
  const at = (id: string, name: string, username: string | null = 'ada'): ConnectionSummary =>
    sampleConnection(NOON, { id, instanceUrl: `https://${name}`, username });
  const home = at('c1', 'a.example');

  it('is not told where there is one connection only', () => {
    expect(toPlace(home, [home])).toEqual([]);
  });

  it('is the instance among several, the account where an instance has several', () => {
    expect(toPlace(home, [home, at('c2', 'b.example')])).toEqual(['a.example']);
    expect(toPlace(home, [home, at('c2', 'a.example', 'bot')])).toEqual(['ada']);
    expect(toPlace(home, [home, at('c2', 'a.example', 'bot'), at('c3', 'b.example')])).toEqual([
      'ada',
      'a.example',
    ]);
  });

  it('has the path where one host has several instances', () => {
    const below = at('c1', 'a.example/gitlab');
    expect(toPlace(below, [below, at('c2', 'a.example/other')])).toEqual(['a.example/gitlab']);
  });

  it('is the instance where the account is not known, so that it is never empty', () => {
    const unknown = at('c1', 'a.example', null);
    expect(toPlace(unknown, [unknown, at('c2', 'a.example')])).toEqual(['a.example']);
  });
});

describe('snoozes', () => {
  const choices = (days: number) =>
    toSnoozes(sampleWarning(NOON, days), NOON).map(({ choice, diesBefore }) => [
      choice,
      diesBefore,
    ]);

  it('begin with one day, and end the day before only where that lies ahead', () => {
    expect(choices(30)).toEqual([
      ['1', false],
      ['3', false],
      ['day-before', false],
    ]);
    expect(choices(1).map(([choice]) => choice)).toEqual(['1', '3']);
    expect(choices(0).map(([choice]) => choice)).toEqual(['1', '3']);
  });

  it('say when the token dies before they end, and of a dead one nothing', () => {
    expect(choices(2)).toEqual([
      ['1', false],
      ['3', true],
      ['day-before', false],
    ]);
    expect(choices(0)).toEqual([
      ['1', false],
      ['3', false],
    ]);
  });

  it('end at 00:00 UTC of the last day', () => {
    const [, , last] = toSnoozes({ expiresAt: '2026-12-24' }, NOON);
    expect(last?.endsAt).toBe(Date.parse('2026-12-23T00:00:00.000Z'));
  });
});

describe('a menu', () => {
  it('goes round with the arrow keys, and Home and End reach its ends', () => {
    expect(toNextEntry('ArrowDown', 2, 3)).toBe(0);
    expect(toNextEntry('ArrowUp', 0, 3)).toBe(2);
    expect(toNextEntry('ArrowUp', -1, 3)).toBe(2);
    expect(toNextEntry('ArrowDown', -1, 3)).toBe(0);
    expect(toNextEntry('End', 0, 3)).toBe(2);
    expect(toNextEntry('Home', 2, 3)).toBe(0);
    expect(toNextEntry('x', 0, 3)).toBeNull();
    expect(toNextEntry('ArrowDown', 0, 0)).toBeNull();
  });
});
