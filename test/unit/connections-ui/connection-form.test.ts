import { describe, expect, it } from 'vitest';
import { nextTick } from 'vue';
import {
  useConnectionForm,
  type FormTarget,
} from '../../../src-renderer/features/connections/use-connection-form';
import { useToastsStore } from '../../../src-renderer/shared/state/toasts.store';
import { NOON } from '../../support/fake-clock';
import { createFakeWindow } from '../../support/fake-window';
import { sampleConnection } from '../../support/sample-data';

const TOKEN = 'glpat-made-up-0001';

function open(
  options: Parameters<typeof createFakeWindow>[0] = {},
  target: FormTarget = { kind: 'add' },
) {
  const window = createFakeWindow(options);
  const form = window.run(() => useConnectionForm(target));
  form.credential.value = TOKEN;
  return { form, ...window };
}

describe('a page that was left while it connects', () => {
  it.each([
    ['success', null],
    ['error', { code: 'TIMED_OUT', details: { host: 'git.example.com', seconds: 30 } }],
  ] as const)('tells %s as a message, so that the result is not lost', async (kind, error) => {
    const { form, desktop, run, unmount } = open();
    const toasts = run(() => useToastsStore());
    const release = desktop.holdNext('connections.add');
    if (error !== null) desktop.failNext('connections.add', error);
    form.address.value = 'https://git.example.com';
    const submitted = form.submit('keychain');
    unmount();
    release();
    await submitted;
    expect(toasts.toasts.map((toast) => toast.kind)).toEqual([kind]);
  });
});

it('of a dead token that was pasted a late message asks for another, not for one in its place', async () => {
  const { form, desktop, run, unmount } = open();
  const toasts = run(() => useToastsStore());
  const release = desktop.holdNext('connections.add');
  form.address.value = 'https://git.example.com';
  form.credential.value = 'glpat-revoked-0001';
  const submitted = form.submit('keychain');
  unmount();
  release();
  await submitted;
  await nextTick();
  expect(toasts.toasts[0]?.text).toContain('paste that one');
});

describe('an address that is not encrypted', () => {
  it('is asked about once, and a second press goes on', async () => {
    const { form, desktop } = open();
    form.address.value = 'http://gitlab.lan:8080';
    expect(await form.submit('keychain')).toBeNull();
    expect(form.error.value?.code).toBe('INSECURE_ADDRESS');
    expect(desktop.calls.at(-1)?.input).toMatchObject({ allowInsecure: false });
    expect(form.allowsInsecure.value).toBe(true);
    expect(await form.submit('keychain')).toMatchObject({
      host: 'gitlab.lan:8080',
      insecure: true,
    });
    expect(desktop.calls.at(-1)?.input).toMatchObject({ allowInsecure: true });
  });

  it('is asked about again when it is another address', async () => {
    const { form, desktop } = open();
    form.address.value = 'http://gitlab.lan:8080';
    await form.submit('keychain');
    form.address.value = 'http://other.lan';
    await nextTick();
    expect(form.error.value).toBeNull();
    await form.submit('keychain');
    expect(desktop.calls.at(-1)?.input).toMatchObject({ allowInsecure: false });
    expect(form.error.value?.code).toBe('INSECURE_ADDRESS');
  });

  it('stays allowed while another mistake is mended', async () => {
    const { form } = open();
    form.address.value = 'http://gitlab.lan:8080';
    await form.submit('keychain');
    form.credential.value = 'wrong';
    await form.submit('keychain');
    expect(form.error.value?.code).toBe('CREDENTIAL_UNKNOWN');
    form.credential.value = TOKEN;
    expect(await form.submit('keychain')).not.toBeNull();
  });
});

describe('what was typed', () => {
  it('is still there after a refusal', async () => {
    const { form } = open();
    form.address.value = 'https://nowhere.invalid';
    expect(await form.submit('keychain')).toBeNull();
    expect(form.error.value).toMatchObject({ code: 'HOST_UNKNOWN' });
    expect([form.address.value, form.credential.value]).toEqual(['https://nowhere.invalid', TOKEN]);
  });

  it('is not sent twice by a double click', async () => {
    const { form, desktop } = open();
    form.address.value = 'git.example.com';
    const release = desktop.holdNext('connections.add');
    const first = form.submit('keychain');
    expect(await form.submit('keychain')).toBeNull();
    release();
    expect(await first).not.toBeNull();
    expect(desktop.calls.filter(({ route }) => route === 'connections.add')).toHaveLength(1);
  });

  it('is forgotten, as far as it is secret, once it is stored', async () => {
    const { form } = open();
    form.address.value = 'git.example.com';
    await form.submit('keychain');
    expect(form.credential.value).toBe('');
  });
});

describe('a keychain that does not take the token', () => {
  it.each(['locked', 'unavailable'] as const)(
    '%s: offers this run only, and does it',
    async (keychain) => {
      const { form, desktop } = open({ keychain });
      form.address.value = 'git.example.com';
      expect(await form.submit('keychain')).toBeNull();
      expect(form.offersMemory.value).toBe(true);
      expect(await form.submit('memory')).toMatchObject({ credential: { store: 'memory' } });
      expect(desktop.calls.at(-1)?.input).toMatchObject({ credential: TOKEN, store: 'memory' });
    },
  );

  it('takes it when it has been unlocked meanwhile', async () => {
    const { form, desktop } = open({ keychain: 'locked' });
    form.address.value = 'git.example.com';
    await form.submit('keychain');
    desktop.setKeychain('ready');
    expect(await form.submit('keychain')).toMatchObject({ credential: { store: 'keychain' } });
    expect(form.offersMemory.value).toBe(false);
  });
});

describe('another token for a connection', () => {
  const dead = sampleConnection(NOON);
  const connection = { ...dead, credential: { ...dead.credential, state: 'revoked' as const } };

  it('goes to that connection and brings it back to life', async () => {
    const { form, desktop } = open(
      { connections: [connection] },
      { kind: 'replace', connectionId: 'c1' },
    );
    expect(await form.submit('keychain')).toMatchObject({
      id: 'c1',
      credential: { state: 'usable' },
    });
    expect(desktop.calls.at(-1)).toEqual({
      route: 'connections.replace-credential',
      input: { connectionId: 'c1', credential: TOKEN, store: 'keychain' },
    });
  });
});
