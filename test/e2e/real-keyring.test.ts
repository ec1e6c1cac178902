import { expect, test } from '@playwright/test';
import type { KeychainState } from '../../src-preload/contract/models';
import type { Keychain } from '../../src-main/keychain/keychain';
import { createOsKeychain } from '../../src-main/keychain/os-keychain';
import {
  dismissPrompt,
  isPromptOpen,
  lockKeyring,
  lookUpSecret,
  unlockKeyring,
} from '../support/electron/keyring';

// The keychain module with the real native module and the real keyring, without a window.
test.skip(process.platform !== 'linux', 'the keyring is locked with a Linux desktop’s own tools');

const SERVICE = 'Latchkey-real-keyring-test';

function openKeychain(): { readonly keychain: Keychain; readonly states: KeychainState[] } {
  const states: KeychainState[] = [];
  const keychain = createOsKeychain({
    load: async () => (await import('keytar')).default,
    service: SERVICE,
    isMarkerExpected: () => true,
    onStateChange: (state) => states.push(state),
  });
  return { keychain, states };
}

/** Closes every prompt until the keychain has answered. */
async function refusing<T>(answer: Promise<T>): Promise<T> {
  let isDone = false;
  const done = (): void => {
    isDone = true;
  };
  answer.then(done, done);
  await expect
    .poll(async () => {
      if (await isPromptOpen()) await dismissPrompt();
      return isDone;
    })
    .toBe(true);
  return answer;
}

test.afterEach(async () => {
  await unlockKeyring();
  const { keychain } = openKeychain();
  await keychain.remove('connection/1');
});

test('what is written is there for this app’s next run and for other programs, byte for byte', async () => {
  const secret = 'glpat-ÄÖ 秘密 🔑 "quoted" \\ end';
  expect(await openKeychain().keychain.write('connection/1', secret)).toEqual({ state: 'stored' });

  expect(await openKeychain().keychain.read('connection/1')).toEqual({ state: 'present', secret });
  expect(await lookUpSecret({ service: SERVICE, account: 'connection/1' })).toBe(secret);
});

test('a secret that was never written is absent while the keyring is open', async () => {
  const { keychain, states } = openKeychain();
  await keychain.write('connection/1', 'x');
  expect(await keychain.read('connection/other')).toEqual({ state: 'absent' });
  expect(states).toEqual(['ready']);
});

test('a secret that is there but locked is locked, never absent, and is there again when unlocked', async () => {
  await openKeychain().keychain.write('connection/1', 'still here');
  await lockKeyring();
  const { keychain } = openKeychain();

  expect(await refusing(keychain.read('connection/1'))).toEqual({ state: 'locked' });
  expect(keychain.state()).toBe('locked');
  expect(await refusing(keychain.probe())).toBe('locked');

  await unlockKeyring();
  expect(await keychain.probe()).toBe('ready');
  expect(await keychain.read('connection/1')).toEqual({ state: 'present', secret: 'still here' });
});

test('in a locked keyring nothing can be written or removed, and it says so', async () => {
  await openKeychain().keychain.write('connection/1', 'kept');
  await lockKeyring();
  const { keychain } = openKeychain();

  expect(await refusing(keychain.write('connection/1', 'new'))).toEqual({ state: 'locked' });
  expect(await refusing(keychain.remove('connection/1'))).toEqual({ state: 'locked' });

  await unlockKeyring();
  expect(await keychain.read('connection/1')).toEqual({ state: 'present', secret: 'kept' });
});

test('what is removed is gone for other programs too, and removing it once more is fine', async () => {
  const { keychain } = openKeychain();
  await keychain.write('connection/1', 'to be removed');

  expect(await keychain.remove('connection/1')).toEqual({ state: 'removed' });

  expect(await lookUpSecret({ service: SERVICE, account: 'connection/1' })).toBeUndefined();
  expect(await keychain.remove('connection/1')).toEqual({ state: 'removed' });
});
