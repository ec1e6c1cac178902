import { describe, expect, it } from 'vitest';
import { toLifeGone } from '../../../src-renderer/features/tokens/token-row';
import { aRow } from './samples';

const at = (text: string): number => Date.parse(text);

describe('token row', () => {
  it('counts days in UTC: one minute before midnight UTC there is still one day', () => {
    const late = aRow({ expiresAt: '2026-11-21' }, at('2026-11-20T23:59:00.000Z'));
    expect(late).toMatchObject({ daysLeft: 1, urgency: 'today', state: 'active' });
    const dead = aRow({ expiresAt: '2026-11-21' }, at('2026-11-21T00:00:00.000Z'));
    expect(dead).toMatchObject({ daysLeft: 0, urgency: 'dead', state: 'expired' });
  });

  it('keeps tokens of two connections with the same number apart', () => {
    expect(aRow({ connectionId: 'a', id: 1 }).key).not.toBe(aRow({ connectionId: 'b', id: 1 }).key);
  });

  it('calls a revoked token revoked even when it is past its date', () => {
    expect(aRow({ revoked: true, expiresAt: '2020-01-01' }).state).toBe('revoked');
  });

  it('has no days and no bar for a token without an end', () => {
    const row = aRow({ expiresAt: null });
    expect(row).toMatchObject({ daysLeft: null, diesAt: null, urgency: 'never' });
    expect(toLifeGone(row, at('2026-11-20T00:00:00.000Z'))).toBeNull();
  });

  it('never draws a bar past its ends, nor for dates that make no life', () => {
    const row = aRow({ createdAt: '2026-11-10T00:00:00.000Z', expiresAt: '2026-11-20' });
    expect(toLifeGone(row, at('2026-11-15T00:00:00.000Z'))).toBe(0.5);
    expect(toLifeGone(row, at('2027-11-15T00:00:00.000Z'))).toBe(1);
    expect(toLifeGone(row, at('2020-11-15T00:00:00.000Z'))).toBe(0);
    const odd = aRow({ createdAt: '2026-11-20T09:00:00.000Z', expiresAt: '2026-11-20' });
    expect(toLifeGone(odd, at('2026-11-20T10:00:00.000Z'))).toBeNull();
  });

  it('is found by its description and each of its scopes', () => {
    const row = aRow({ description: 'Nächtlich', scopes: ['api', 'read_user'] });
    expect(row.searchText).toContain('nachtlich');
    expect(row.searchText).toContain('read_user');
  });
});
