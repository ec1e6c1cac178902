import { describe, expect, it } from 'vitest';
import { useRevocation } from '../../../src-renderer/shared/composables/use-revocation';
import { createFakeWindow } from '../../support/fake-window';
import { aConnection, aToken } from './samples';

const token = aToken({ id: 4 });
const cause = { code: 'TIMED_OUT', details: {} } as const;

function open() {
  const window = createFakeWindow({ connections: [aConnection()], tokens: [token] });
  const { connectionId, id: tokenId } = token;
  const send = () => window.desktop.call('tokens.revoke', { connectionId, tokenId });
  return { ...window, ...window.run(() => useRevocation(send)) };
}

describe('revocation', () => {
  it('sends once for two presses', async () => {
    const { desktop, revocation, revoke } = open();
    const release = desktop.holdNext('tokens.revoke');
    const first = revoke();
    await revoke();
    release();
    await first;
    expect(desktop.calls.filter(({ route }) => route === 'tokens.revoke')).toHaveLength(1);
    expect(revocation.value).toEqual({ phase: 'revoked', seenByLook: false });
  });

  it('counts as done what a look found done, though the answer was lost', async () => {
    const { desktop, revocation, revoke } = open();
    desktop.answerNext('tokens.revoke', { outcome: 'unknown', finding: 'revoked', cause });
    await revoke();
    expect(revocation.value).toEqual({ phase: 'revoked', seenByLook: true });
  });

  it.each(['not-revoked', 'undetermined'] as const)(
    'does not pretend when a look found it %s',
    async (finding) => {
      const { desktop, revocation, revoke } = open();
      desktop.answerNext('tokens.revoke', { outcome: 'unknown', finding, cause });
      await revoke();
      expect(revocation.value).toMatchObject({ phase: 'unknown', result: { finding, cause } });
    },
  );

  it('keeps the question open after a refusal', async () => {
    const { desktop, revocation, revoke } = open();
    desktop.failNext('tokens.revoke', { code: 'FORBIDDEN', details: { serverText: 'no' } });
    await revoke();
    expect(revocation.value).toMatchObject({ phase: 'asking', refusal: { code: 'FORBIDDEN' } });
  });
});
