import { describe, expect, it } from 'vitest';
import type { AppErrorCode } from '../../../src-preload/contract/app-error';
import type { RecoveryItem, RecoveryOutcome } from '../../../src-preload/contract/models';
import { toRecoveryButtons } from '../../../src-renderer/features/recovery/recovery-buttons';
import { orderRecoveries } from '../../../src-renderer/features/recovery/recovery-order';
import { toRenewedExpiry } from '../../../src-renderer/features/recovery/renewed-expiry';
import type { RecoveryAttempt } from '../../../src-renderer/shared/state/recovery.store';
import { NOON } from '../../support/fake-clock';
import { ALL_CAPABILITIES, sampleRecovery } from '../../support/sample-data';

const item = (outcome: RecoveryOutcome, code?: AppErrorCode): RecoveryItem =>
  sampleRecovery(NOON, { outcome, error: code === undefined ? null : { code, details: {} } });

const failed = (action: 'rotate' | 'look'): RecoveryAttempt => ({
  state: 'failed',
  action,
  error: { code: 'TOKEN_ALREADY_REVOKED', details: {} },
});

describe('the first button', () => {
  it.each([
    ['value-lost', 'rotate'],
    ['undetermined', 'look'],
    ['credential-lost', 'replace'],
    ['value-unsaved', 'save'],
  ] as const)('of %s leads to a working value: %s', (outcome, first) => {
    expect(toRecoveryButtons(item(outcome), 'usable', null)[0]).toBe(first);
  });

  it('asks for a new token where a look or a rotation could only fail for want of one', () => {
    const undetermined = item('undetermined', 'CREDENTIAL_EXPIRED');
    expect(toRecoveryButtons(undetermined, 'expired', null)[0]).toBe('replace');
    expect(toRecoveryButtons(item('value-lost'), 'revoked', null)[0]).toBe('replace');
    expect(toRecoveryButtons(item('undetermined', 'OFFLINE'), 'usable', null)[0]).toBe('look');
  });

  it('is not there while it is being looked at, but for the one that was pressed', () => {
    expect(toRecoveryButtons(item('looking'), 'usable', null)).toEqual([]);
    const running = { state: 'running', action: 'look' } as const;
    expect(toRecoveryButtons(item('looking'), 'usable', running)).toEqual(['look']);
  });
});

describe('the other buttons', () => {
  it('give it up last, and never while it is being looked at', () => {
    for (const outcome of [
      'value-lost',
      'undetermined',
      'credential-lost',
      'value-unsaved',
    ] as const) {
      expect(toRecoveryButtons(item(outcome), 'usable', null).at(-1)).toBe('dismiss');
    }
  });

  it('lead to GitLab where the token is gone and has no successor that could be found', () => {
    const gone = item('undetermined', 'TOKEN_ALREADY_REVOKED');
    expect(toRecoveryButtons(gone, 'usable', null)).toEqual(['look', 'open-gitlab', 'dismiss']);
  });

  it('look again at what could not be rotated: somebody else may have changed it', () => {
    expect(toRecoveryButtons(item('value-lost'), 'usable', failed('rotate'))).toContain('look');
    expect(toRecoveryButtons(item('value-lost'), 'usable', null)).not.toContain('look');
  });
});

describe('order', () => {
  it('has what quitting would lose first, and among equals what waits longest', () => {
    const items = [
      item('looking'),
      item('value-lost'),
      { ...item('value-lost'), tokenId: 1, intendedAt: NOON - 900_000 },
      item('undetermined'),
      item('value-unsaved'),
      item('credential-lost'),
    ];
    expect(orderRecoveries(items).map(({ outcome, tokenId }) => [outcome, tokenId])).toEqual([
      ['value-unsaved', 9002],
      ['credential-lost', 9002],
      ['value-lost', 1],
      ['value-lost', 9002],
      ['undetermined', 9002],
      ['looking', 9002],
    ]);
  });
});

describe('the date that is named before pressing', () => {
  it('is the one that was asked for, or tomorrow when that has come to pass', () => {
    expect(toRenewedExpiry('2027-02-18', ALL_CAPABILITIES, NOON)).toBe('2027-02-18');
    expect(toRenewedExpiry('2026-11-20', ALL_CAPABILITIES, NOON)).toBe('2026-11-21');
  });

  it('is a week ahead where the server ignores dates', () => {
    const old = { ...ALL_CAPABILITIES, rotateTakesDate: false };
    expect(toRenewedExpiry('2027-02-18', old, NOON)).toBe('2026-11-27');
  });
});
