import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeychainState } from '../../../src-preload/contract/models';
import type { Keytar } from '../../../src-main/keychain/keytar';
import { createOsKeychain } from '../../../src-main/keychain/os-keychain';

/** A Secret Service as keytar shows it: locked, every look-up answers null. */
function createFakeKeytar() {
  const entries = new Map<string, string>();
  const fake = {
    entries,
    mode: 'open' as 'open' | 'locked' | 'unlocking' | 'gone' | 'prompting',
    inFlight: 0,
    mostInFlight: 0,
    answerPrompt: (): void => undefined,
  };
  const call = async <T>(read: () => T): Promise<T> => {
    fake.inFlight += 1;
    fake.mostInFlight = Math.max(fake.mostInFlight, fake.inFlight);
    try {
      if (fake.mode === 'gone')
        throw new Error('The name org.freedesktop.secrets was not provided');
      if (fake.mode === 'prompting') {
        await new Promise<void>((resolve) => {
          fake.answerPrompt = () => {
            fake.mode = 'open';
            resolve();
          };
        });
      }
      await Promise.resolve();
      return read();
    } finally {
      fake.inFlight -= 1;
    }
  };
  const keytar: Keytar = {
    getPassword: (service, account) =>
      call(() => {
        if (fake.mode === 'locked') return null;
        if (fake.mode !== 'unlocking') return entries.get(`${service}/${account}`) ?? null;
        fake.mode = 'open';
        return null;
      }),
    setPassword: (service, account, password) =>
      call(() => {
        if (fake.mode === 'locked') throw new Error('Cannot create an item in a locked collection');
        entries.set(`${service}/${account}`, password);
      }),
    deletePassword: (service, account) =>
      call(() => fake.mode !== 'locked' && entries.delete(`${service}/${account}`)),
  };
  return { fake, keytar };
}

function createSubject(isMarkerExpected = true) {
  const { fake, keytar } = createFakeKeytar();
  const states: KeychainState[] = [];
  const keychain = createOsKeychain({
    load: () => Promise.resolve(keytar),
    service: 'Latchkey-test',
    isMarkerExpected: () => isMarkerExpected,
    onStateChange: (state) => states.push(state),
    limits: { shownAfterMs: 2_000, givenUpAfterMs: 15_000 },
  });
  return { fake, keychain, states };
}

describe('keychain', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('reads back what it wrote', async () => {
    const { keychain } = createSubject();
    expect(await keychain.write('connection/1', 'secret')).toEqual({ state: 'stored' });
    expect(await keychain.read('connection/1')).toEqual({ state: 'present', secret: 'secret' });
  });

  it('says locked, not absent, when a locked keyring answers null for a secret that is there', async () => {
    const { keychain, fake } = createSubject();
    fake.entries.set('Latchkey-test/profile-marker', 'x');
    fake.entries.set('Latchkey-test/connection/1', 'secret');
    fake.mode = 'locked';
    expect(await keychain.read('connection/1')).toEqual({ state: 'locked' });
    expect(keychain.state()).toBe('locked');
  });

  it('finds a secret that was hidden by a lock which was opened while it looked', async () => {
    const { keychain, fake } = createSubject();
    fake.entries.set('Latchkey-test/profile-marker', 'x');
    fake.entries.set('Latchkey-test/connection/1', 'secret');
    fake.mode = 'unlocking';
    expect(await keychain.read('connection/1')).toEqual({ state: 'present', secret: 'secret' });
  });

  it('says locked when a lock hides what is to be removed, instead of leaving it there for ever', async () => {
    const { keychain, fake } = createSubject();
    await keychain.write('connection/1', 'secret');
    fake.mode = 'locked';
    expect(await keychain.remove('connection/1')).toEqual({ state: 'locked' });
    fake.mode = 'open';
    expect(await keychain.remove('connection/1')).toEqual({ state: 'removed' });
    expect(fake.entries.has('Latchkey-test/connection/1')).toBe(false);
  });

  it('finds nothing wrong with removing what is not there', async () => {
    const { keychain } = createSubject();
    await keychain.write('connection/1', 'secret');
    expect(await keychain.remove('connection/2')).toEqual({ state: 'removed' });
  });

  it('says absent when the marker can be read, so a deleted secret is not taken for a locked one', async () => {
    const { keychain, fake } = createSubject();
    fake.entries.set('Latchkey-test/profile-marker', 'x');
    expect(await keychain.read('connection/1')).toEqual({ state: 'absent' });
  });

  it('says absent in a profile that never wrote, where no marker can be expected', async () => {
    const { keychain } = createSubject(false);
    expect(await keychain.read('connection/1')).toEqual({ state: 'absent' });
  });

  it('finds a keyring that lost everything absent after a probe, instead of locked for ever', async () => {
    const { keychain } = createSubject();
    expect(await keychain.read('connection/1')).toEqual({ state: 'locked' });
    expect(await keychain.probe()).toBe('ready');
    expect(await keychain.read('connection/1')).toEqual({ state: 'absent' });
  });

  it('says unavailable when there is no keychain at all', async () => {
    const { keychain, fake } = createSubject();
    fake.mode = 'gone';
    expect(await keychain.write('connection/1', 'secret')).toEqual({ state: 'unavailable' });
    expect(keychain.state()).toBe('unavailable');
  });

  it('says unavailable when the native module cannot be loaded', async () => {
    const keychain = createOsKeychain({
      load: () => Promise.reject(new Error('libsecret-1.so.0: cannot open shared object file')),
      service: 'Latchkey-test',
      isMarkerExpected: () => false,
      onStateChange: () => undefined,
    });
    expect(await keychain.read('connection/1')).toEqual({ state: 'unavailable' });
  });

  it('is busy as long as a prompt stands, also after it gave up, so that quitting does not wait', async () => {
    const { keychain, fake } = createSubject();
    fake.mode = 'prompting';
    expect(keychain.isBusy()).toBe(false);
    const read = keychain.read('connection/1');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await read).toEqual({ state: 'locked' });
    expect(keychain.isBusy()).toBe(true);
    fake.answerPrompt();
    await vi.advanceTimersByTimeAsync(0);
    expect(keychain.isBusy()).toBe(false);
  });

  it('never has two calls in flight, which would starve the thread pool behind a prompt', async () => {
    const { keychain, fake } = createSubject();
    await Promise.all([
      keychain.write('a', '1'),
      keychain.read('b'),
      keychain.read('c'),
      keychain.remove('d'),
    ]);
    expect(fake.mostInFlight).toBe(1);
  });

  it('shows an unanswered prompt as locked, gives up on it, and answers others at once', async () => {
    const { keychain, fake, states } = createSubject();
    fake.mode = 'prompting';
    const first = keychain.read('connection/1');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(states).toEqual(['locked']);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(await first).toEqual({ state: 'locked' });
    expect(await keychain.read('connection/2')).toEqual({ state: 'locked' });
    expect(fake.mostInFlight).toBe(1);
  });

  it('goes on by itself once the late prompt is answered', async () => {
    const { keychain, fake, states } = createSubject();
    fake.entries.set('Latchkey-test/connection/1', 'secret');
    fake.mode = 'prompting';
    const first = keychain.read('connection/1');
    await vi.advanceTimersByTimeAsync(15_000);
    await first;
    fake.answerPrompt();
    await vi.advanceTimersByTimeAsync(0);
    expect(states).toEqual(['locked', 'ready']);
    expect(await keychain.read('connection/1')).toEqual({ state: 'present', secret: 'secret' });
  });

  it('asks the marker when a late prompt brings a null, instead of staying locked for ever', async () => {
    const { keychain, fake, states } = createSubject();
    fake.entries.set('Latchkey-test/profile-marker', 'x');
    fake.mode = 'prompting';
    const first = keychain.read('connection/1');
    await vi.advanceTimersByTimeAsync(15_000);
    await first;
    fake.answerPrompt();
    await vi.advanceTimersByTimeAsync(0);
    expect(states).toEqual(['locked', 'ready']);
  });

  it('never says ready while locked, which would make each connection wake the others for ever', async () => {
    const { keychain, fake, states } = createSubject();
    fake.entries.set('Latchkey-test/profile-marker', 'x');
    fake.entries.set('Latchkey-test/connection/1', 'secret');
    fake.mode = 'locked';
    await keychain.read('connection/1');
    await keychain.read('connection/2');
    await keychain.remove('connection/1');
    expect(states).toEqual(['locked']);
    fake.mode = 'open';
    await keychain.read('connection/2');
    expect(states).toEqual(['locked', 'ready']);
  });
});
