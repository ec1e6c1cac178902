import { describe, expect, it } from 'vitest';
import {
  toDefaultPreset,
  toPresetDates,
} from '../../../src-renderer/features/tokens/rotation-dates';
import {
  toDateLimits,
  toDateProblem,
  toLifetimeDays,
} from '../../../src-renderer/shared/expiry/date-limits';
import { aToken, NOW } from './samples';

const unlimited = toDateLimits(null, null, NOW);

describe('rotation dates', () => {
  it('keeps the lifetime the token was made with, not the time it has left', () => {
    const token = aToken({ createdAt: '2026-10-21T23:30:00.000Z', expiresAt: '2026-11-20' });
    expect(toLifetimeDays(token)).toBe(30);
    expect(toPresetDates(token, unlimited, NOW)).toEqual([
      { preset: 'keep', date: '2026-12-20', days: 30, clamped: false },
      { preset: '30', date: '2026-12-20', days: 30, clamped: false },
      { preset: '90', date: '2027-02-18', days: 90, clamped: false },
      { preset: '365', date: '2027-11-20', days: 365, clamped: false },
    ]);
  });

  it('counts from today in UTC, which west of Greenwich is tomorrow already', () => {
    const now = Date.parse('2026-11-20T23:59:59.999Z');
    expect(toPresetDates(aToken(), unlimited, now)[1]?.date).toBe('2026-12-20');
    expect(toDateLimits(null, null, now).earliest).toBe('2026-11-21');
  });

  it('has nothing to keep for a token without an end', () => {
    const token = aToken({ expiresAt: null });
    expect(toPresetDates(token, unlimited, NOW)[0]).toMatchObject({ date: null, clamped: false });
    expect(toDefaultPreset(token)).toBe('365');
    expect(toDefaultPreset(aToken())).toBe('keep');
  });

  it('brings a preset forward to the learnt maximum and says so', () => {
    const limits = toDateLimits(60, null, NOW);
    const presets = toPresetDates(aToken(), limits, NOW);
    expect(presets.map((preset) => preset.clamped)).toEqual([true, false, true, true]);
    expect(presets[3]).toEqual({ preset: '365', date: '2027-01-19', days: 60, clamped: true });
  });

  it('believes the refusal just now rather than what was learnt before', () => {
    expect(toDateLimits(365, '2026-12-31', NOW).latest).toBe('2026-12-31');
  });

  it('never asks for a date that is dead on arrival, even when created and dying the same day', () => {
    const odd = aToken({ createdAt: '2026-11-20T09:00:00.000Z', expiresAt: '2026-11-20' });
    expect(toPresetDates(odd, unlimited, NOW)[0]?.date).toBe('2026-11-21');
    expect(toDateLimits(0, null, NOW).latest).toBe('2026-11-21');
  });

  it('says what is wrong with an own date', () => {
    const limits = toDateLimits(60, null, NOW);
    expect(toDateProblem('2026-11-20', limits)).toBe('too-early');
    expect(toDateProblem('2026-11-21', limits)).toBeNull();
    expect(toDateProblem('2027-01-19', limits)).toBeNull();
    expect(toDateProblem('2027-01-20', limits)).toBe('too-late');
    expect(toDateProblem('2027-02-30', limits)).toBe('not-a-date');
    expect(toDateProblem('', limits)).toBe('not-a-date');
    expect(toDateProblem('9999-12-31', unlimited)).toBeNull();
  });
});
