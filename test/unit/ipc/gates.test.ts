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
  const scopes = ['read_api'];
  const draft = { name: 'deploy', description: '', scopes, expiresAt: '2027-02-19' };
  const template = { id: connectionId, name: 'deploy', description: '', scopes, lifetimeDays: 90 };

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
    ['tokens.create', { connectionId, target: { kind: 'own' }, draft: { ...draft, name: '  ' } }],
    ['tokens.create', { connectionId, target: { kind: 'own' }, draft: { ...draft, scopes: [] } }],
    [
      'tokens.create',
      { connectionId, target: { kind: 'own' }, draft: { ...draft, scopes: ['read_api,sudo'] } },
    ],
    ['tokens.create', { connectionId, target: { kind: 'user', userId: '1/../2' }, draft }],
    ['tokens.create', { connectionId, target: { kind: 'own', userId: 1 }, draft }],
    [
      'tokens.create',
      { connectionId, target: { kind: 'own' }, draft: { ...draft, expiresAt: '2027-02-30' } },
    ],
    ['tokens.adopt', { connectionId, value: 'x'.repeat(5_000) }],
    ['tokens.adopt', { connectionId }],
    ['tokens.inspect', { connectionId, value: null }],
    ['links.open-prefilled', { connectionId, draft, page: 'https://evil.example' }],
    ['templates.save', { ...template, lifetimeDays: 0 }],
    ['templates.save', { ...template, name: 'x'.repeat(256) }],
    ['templates.save', { ...template, name: 'glpat-abcdefghij0123456789' }],
    ['templates.save', { ...template, value: 'x' }],
    ['templates.remove', { id: '../connections' }],
    ['app.info', {}],
  ] as const)('%s refuses %j', (route, input) => {
    expect(inputSchemas[route].safeParse(input).success).toBe(false);
  });

  it('lets a text through that only speaks of tokens', () => {
    const text = 'Token: \ncurl --header @- https://git.example.com/glpat-notes';
    expect(inputSchemas['texts.copy'].parse({ text })).toEqual({ text });
  });

  it('lets drafts and templates through that people make', () => {
    const odd = { ...draft, name: '🚀'.repeat(255), expiresAt: null };
    const target = { kind: 'impersonation', userId: 7 } as const;
    const inputs = [
      inputSchemas['tokens.create'].safeParse({ connectionId, target, draft: odd }),
      inputSchemas['links.open-prefilled'].safeParse({
        connectionId,
        draft: { ...draft, name: '', scopes: [] },
        page: 'list',
      }),
      inputSchemas['templates.save'].safeParse({ ...template, lifetimeDays: null }),
      inputSchemas['tokens.adopt'].safeParse({ connectionId, value: null }),
    ];
    expect(inputs.map(({ success }) => success)).toEqual([true, true, true, true]);
  });

  it('passes a change of one setting through without inventing the others', () => {
    expect(inputSchemas['settings.update'].parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
  });
});
