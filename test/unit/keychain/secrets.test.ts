import { expect, it } from 'vitest';
import type { Keychain } from '../../../src-main/keychain/keychain';
import { createSecrets } from '../../../src-main/keychain/secrets';
import { createInMemoryKeychain } from '../../support/in-memory-keychain';

const ref = { connectionId: 'c', tokenId: 7 };

it('keeps a value that is only in memory when removing it was refused', async () => {
  const keychain = createInMemoryKeychain();
  const secrets = createSecrets(keychain);
  keychain.obstacle = 'locked';
  await secrets.keepTokenValue(ref, 'value', 'keychain');
  expect(await secrets.forgetTokenValue(ref, 'keychain')).toMatchObject({
    code: 'KEYCHAIN_LOCKED',
  });
  expect(await secrets.tokenValue(ref, 'keychain')).toEqual({ ok: true, value: 'value' });
});

it('finds and removes what went to the keychain before its connection moved to memory', async () => {
  const keychain = createInMemoryKeychain();
  await keychain.write('token/c/7', 'value');
  await keychain.write('connection/c', 'old credential');
  const untouched: Keychain = { ...keychain, state: () => 'unknown' };
  const record = { mayHoldCredential: () => true, mayHoldValue: () => true };
  const secrets = createSecrets(untouched, record);
  expect(await secrets.credential('c', 'memory')).toMatchObject({ code: 'CREDENTIAL_MISSING' });
  expect(await secrets.tokenValue(ref, 'memory')).toEqual({ ok: true, value: 'value' });
  expect(await secrets.forgetTokenValue(ref, 'memory')).toMatchObject({ ok: true });
  expect(await secrets.forgetCredential('c', 'memory')).toMatchObject({ ok: true });
  expect([...keychain.entries.keys()]).toEqual([]);
});

it('never asks the keychain for a connection that never wrote to it', async () => {
  const asked = (): never => {
    throw new Error('asked the keychain');
  };
  const unasked = { read: asked, write: asked, remove: asked, probe: asked };
  const secrets = createSecrets({ ...unasked, state: () => 'unknown', isBusy: () => false });
  await secrets.keepTokenValue(ref, 'value', 'memory');
  expect(await secrets.tokenValue(ref, 'memory')).toEqual({ ok: true, value: 'value' });
  expect(await secrets.forgetTokenValue(ref, 'memory')).toMatchObject({ ok: true });
  expect(await secrets.tokenValue(ref, 'memory')).toMatchObject({ code: 'VALUE_MISSING' });
});
