import { ref } from 'vue';
import { describe, expect, it } from 'vitest';
import type { RotateOutcome } from '../../../src-preload/contract/models';
import { useRotation, type Rotation } from '../../../src-renderer/features/tokens/use-rotation';
import { useRotationDate } from '../../../src-renderer/features/tokens/use-rotation-date';
import { useRotationReport } from '../../../src-renderer/features/tokens/use-rotation-report';
import { useToastsStore } from '../../../src-renderer/shared/state/toasts.store';
import { createFakeWindow } from '../../support/fake-window';
import { aConnection, aToken, NOW } from './samples';

const token = aToken({ id: 4 });

function open() {
  const late: Rotation[] = [];
  const window = createFakeWindow({ connections: [aConnection()], tokens: [token] });
  const controls = window.run(() => useRotation(token, (rotation) => late.push(rotation)));
  return { ...window, ...controls, late };
}

const unknown = (finding: 'rotated' | 'not-rotated' | 'undetermined'): RotateOutcome => ({
  outcome: 'unknown',
  finding,
  cause: { code: 'CONNECTION_LOST', details: {} },
});

describe('rotation', () => {
  it('sends once, however often it is asked to while it runs and afterwards', async () => {
    const { desktop, rotation, rotate } = open();
    const release = desktop.holdNext('tokens.rotate');
    const first = rotate('2027-01-01');
    await rotate('2027-01-01');
    release();
    await first;
    await rotate('2027-01-01');
    const asked = desktop.calls.filter(({ route }) => route === 'tokens.rotate');
    expect(asked.map(({ input }) => input)).toEqual([
      { connectionId: 'c1', tokenId: 4, expiresAt: '2027-01-01' },
    ]);
    expect(rotation.value).toMatchObject({ phase: 'rotated', result: { outcome: 'copied' } });
  });

  it('goes back to the question after a refusal, which changed nothing', async () => {
    const { desktop, rotation, rotate } = open();
    desktop.failNext('tokens.rotate', { code: 'EXPIRY_TOO_LATE', details: {} });
    await rotate('2029-01-01');
    expect(rotation.value).toMatchObject({
      phase: 'asking',
      refusal: { code: 'EXPIRY_TOO_LATE' },
    });
    await rotate('2027-01-01');
    expect(rotation.value.phase).toBe('rotated');
  });

  it.each(['rotated', 'undetermined'] as const)(
    'never asks again by itself or on demand when a look found it %s',
    async (finding) => {
      const { desktop, rotation, rotate, askAgain } = open();
      desktop.answerNext('tokens.rotate', unknown(finding));
      await rotate('2027-01-01');
      askAgain();
      await rotate('2027-01-01');
      expect(rotation.value.phase).toBe('unknown');
      expect(desktop.calls.filter(({ route }) => route === 'tokens.rotate')).toHaveLength(1);
    },
  );

  it('may be asked again when a look found that nothing happened', async () => {
    const { desktop, rotation, rotate, askAgain } = open();
    desktop.answerNext('tokens.rotate', unknown('not-rotated'));
    await rotate('2027-01-01');
    askAgain();
    expect(rotation.value).toEqual({ phase: 'asking', refusal: null });
  });

  it('does not lose a result that comes after the dialog is gone', async () => {
    const { desktop, rotate, unmount, late } = open();
    const release = desktop.holdNext('tokens.rotate');
    const running = rotate('2027-01-01');
    unmount();
    release();
    await running;
    expect(late.map(({ phase }) => phase)).toEqual(['rotated']);
  });
});

describe('rotation report', () => {
  it('says every result once more on closing, and nothing of an unanswered question', async () => {
    const { desktop, run, rotation, rotate } = open();
    const report = run(() => useRotationReport(token));
    const toasts = run(() => useToastsStore());
    report(rotation.value, 'read');
    expect(toasts.toasts).toEqual([]);
    desktop.answerNext('tokens.rotate', unknown('undetermined'));
    await rotate('2027-01-01');
    report(rotation.value, 'read');
    expect(toasts.toasts[0]).toMatchObject({ kind: 'warning' });
    expect(toasts.toasts[0]?.text).toContain('notice at the top of the window');
  });

  it('warns that a value is in memory only, and tells a refusal that came late', () => {
    const { run } = open();
    const report = run(() => useRotationReport(token));
    const toasts = run(() => useToastsStore());
    const result = { outcome: 'copied', token, store: 'memory', dateDiffers: false } as const;
    report({ phase: 'rotated', asked: '2027-01-01', result }, 'read');
    report({ phase: 'asking', refusal: { code: 'OFFLINE', details: {} } }, 'read');
    report({ phase: 'asking', refusal: { code: 'OFFLINE', details: {} } }, 'late');
    expect(toasts.toasts.map(({ kind }) => kind)).toEqual(['warning', 'error']);
  });
});

describe('rotation date', () => {
  const choose = (facts: Parameters<typeof aConnection>[0] = {}, of = token) =>
    useRotationDate(of, aConnection(facts), ref(NOW));

  it('begins with the same lifetime and follows a preset or what is typed', () => {
    const choice = choose();
    expect([choice.chosen.value, choice.text.value]).toEqual(['keep', '2027-11-19']);
    choice.choosePreset('30');
    expect(choice.text.value).toBe('2026-12-20');
    choice.type('2026-11-20');
    expect([choice.chosen.value, choice.problem.value]).toEqual(['own', 'too-early']);
  });

  it('says that the date was brought forward to what the server allows', () => {
    const choice = choose({ maxLifetimeDays: 60 });
    expect([choice.clamped.value, choice.text.value]).toEqual([true, '2027-01-19']);
    choice.choosePreset('30');
    expect(choice.clamped.value).toBe(false);
  });

  it('takes the latest date that a refusal named, and keeps to it from then on', () => {
    const choice = choose();
    choice.takeLatest('2026-12-31');
    expect([choice.text.value, choice.problem.value]).toEqual(['2026-12-31', null]);
    choice.choosePreset('365');
    expect([choice.text.value, choice.clamped.value]).toEqual(['2026-12-31', true]);
  });

  it('asks for the week that a server without dates gives anyway', () => {
    const { capabilities } = aConnection();
    const choice = choose({ capabilities: { ...capabilities, rotateTakesDate: false } });
    expect([choice.canChoose, choice.text.value]).toEqual([false, '2026-11-27']);
  });

  it('offers the longest preset where there is no lifetime to keep', () => {
    const choice = choose({}, aToken({ expiresAt: null }));
    expect([choice.chosen.value, choice.text.value]).toEqual(['365', '2027-11-20']);
  });
});
