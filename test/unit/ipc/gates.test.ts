import { describe, expect, it } from 'vitest';
import { inputSchemas } from '../../../src-main/ipc/input-schemas';
import { isTrustedSender } from '../../../src-main/ipc/trusted-sender';

const ORIGIN = 'app://latchkey';
const isOurs = (id: number): boolean => id === 1;
const frame = { origin: ORIGIN, parent: null };

describe('first gate', () => {
  it('lets our own top frame in', () => {
    const event = { senderFrame: frame, sender: { id: 1 } };
    expect(isTrustedSender(event, ORIGIN, isOurs)).toBe(true);
  });

  it.each([
    [
      'another origin',
      { senderFrame: { ...frame, origin: 'https://evil.example' }, sender: { id: 1 } },
    ],
    ['a frame inside our page', { senderFrame: { ...frame, parent: frame }, sender: { id: 1 } }],
    ['a window that is not ours', { senderFrame: frame, sender: { id: 2 } }],
    ['a frame that is gone already', { senderFrame: null, sender: { id: 1 } }],
  ])('keeps out %s', (_, event) => {
    expect(isTrustedSender(event, ORIGIN, isOurs)).toBe(false);
  });
});

describe('second gate', () => {
  const connectionId = '3f2b8c9e-6a1d-4a53-9f54-0d9a4a3f1b11';

  it.each([
    [
      'tokens.rotate',
      { connectionId, tokenId: 1, expiresAt: '2027-01-01', url: 'https://evil.example' },
    ],
    ['tokens.rotate', { connectionId: '../../etc/passwd', tokenId: 1, expiresAt: '2027-01-01' }],
    ['tokens.rotate', { connectionId, tokenId: '1/../self', expiresAt: '2027-01-01' }],
    ['tokens.reveal', { connectionId, tokenId: 1.5 }],
    [
      'connections.add',
      {
        address: 'https://a',
        credential: 'x'.repeat(5_000),
        allowInsecure: false,
        store: 'keychain',
      },
    ],
    [
      'connections.add',
      { address: 'https://a', credential: 'x', allowInsecure: 'yes', store: 'keychain' },
    ],
    ['settings.update', { clipboardSeconds: 45 }],
    ['settings.update', { theme: undefined }],
    ['settings.update', { keychainService: 'Other' }],
    ['links.open', { connectionId, page: 'https://evil.example' }],
    ['texts.copy', { text: '' }],
    ['texts.copy', { text: 'x'.repeat(20_001) }],
    ['texts.copy', { text: 'curl --header "PRIVATE-TOKEN: glpat-abcdefghij0123456789"' }],
    ['app.info', {}],
  ] as const)('%s refuses %j', (route, input) => {
    expect(inputSchemas[route].safeParse(input).success).toBe(false);
  });

  it('lets a text through that only speaks of tokens', () => {
    const text = 'Token: \ncurl --header @- https://git.example.com/glpat-notes';
    expect(inputSchemas['texts.copy'].parse({ text })).toEqual({ text });
  });

  it('passes a change of one setting through without inventing the others', () => {
    expect(inputSchemas['settings.update'].parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
  });
});
