import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isInsecureAddress,
  parseInstanceAddress,
} from '../../../src-main/connections/instance-address';

const candidatesOf = (text: string): readonly string[] | string => {
  const result = parseInstanceAddress(text);
  return result.ok ? result.value.candidates : result.code;
};

describe('what people paste', () => {
  it.each([
    ['git.example.com', 'https://git.example.com'],
    ['  https://git.example.com/ ', 'https://git.example.com'],
    ['\u00a0git.example.com\u3000', 'https://git.example.com'],
    ['HTTPS://Git.Example.COM', 'https://git.example.com'],
    ['https://git.example.com:443', 'https://git.example.com'],
    ['http://git.example.com:80/', 'http://git.example.com'],
    ['git.example.com:8443', 'https://git.example.com:8443'],
    ['//git.example.com', 'https://git.example.com'],
    ['münchen.example', 'https://xn--mnchen-3ya.example'],
    ['例え.jp', 'https://xn--r8jz45g.jp'],
    ['gitlab', 'https://gitlab'],
    ['my_host:8080', 'https://my_host:8080'],
    ['data:8080', 'https://data:8080'],
    ['localhost:8080', 'http://localhost:8080'],
    ['LOCALHOST', 'http://localhost'],
    ['gdk.localhost:3000', 'http://gdk.localhost:3000'],
    ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['127.1', 'http://127.0.0.1'],
    ['[::1]:8080', 'http://[::1]:8080'],
    ['::1', 'http://[::1]'],
    ['localhost:443', 'https://localhost'],
    ['https://localhost:3000', 'https://localhost:3000'],
    ['[2001:DB8::1]', 'https://[2001:db8::1]'],
    ['2001:db8::1', 'https://[2001:db8::1]'],
    ['https://git.example.com?x=1', 'https://git.example.com'],
    ['https://git.example.com/#top', 'https://git.example.com'],
    ['https://git.example.com/-/user_settings/personal_access_tokens', 'https://git.example.com'],
    ['https://git.example.com/users/sign_in', 'https://git.example.com'],
    ['https://git.example.com/api/v4/projects/1', 'https://git.example.com'],
  ])('%j is %s alone', (text, expected) => {
    expect(candidatesOf(text)).toEqual([expected]);
  });

  it.each([
    ['https://host.example/gitlab/', ['/gitlab', '']],
    ['https://host.example//gitlab//', ['/gitlab', '']],
    ['host.example/gitlab/-/profile?page=2', ['/gitlab', '']],
    ['https://host.example/gitlab/api/v4', ['/gitlab', '']],
    ['https://host.example/gitlab/users/sign_in', ['/gitlab', '']],
    ['https://host.example/group/project/-/issues/1#note_2', ['/group/project', '/group', '']],
    ['https://host.example/a/b/c/d/e/f/g', ['/a/b/c/d', '/a/b/c', '/a/b', '/a', '']],
    ['https://host.example/x/../gitlab', ['/gitlab', '']],
    ['https://host.example/@ada', ['/@ada', '']],
  ])('%s may be at %j', (text, paths) => {
    expect(candidatesOf(text)).toEqual(paths.map((path) => `https://host.example${path}`));
  });
});

describe('what is refused', () => {
  it.each([
    'https://ada@git.example.com',
    'https://ada:secret@git.example.com/x',
    'ada:secret@git.example.com',
    'oauth2:glpat-x@git.example.com',
    'git@git.example.com:group/project.git',
    'https://@git.example.com',
    'https://git.example.com@evil.example',
    'https://git.example.com/api/v4/user?private_token=glpat-x',
    'https://git.example.com/#access_token=x',
  ])('%s: it carries a credential', (text) => {
    expect(candidatesOf(text)).toBe('ADDRESS_HAS_CREDENTIALS');
  });

  it.each([
    'https://git.exa\tmple.com',
    'https://git.example.com\n',
    '\u0000git.example.com',
    'git.example.com/\u007f',
    'https://git.exam\u200bple.com',
    'https://\u202egit.example.com',
    'https://git.example.com/\u2066x',
    '\ufeffgit.example.com',
    'git\u00ad.example.com',
    'git.example.com\u2028',
    'git\u3164.example.com',
    'git.example.com/\ud800',
    'https://git.example.com/%00',
    'https://git.example.com/%0d%0aHost: x',
  ])('%j: it hides a character', (text) => {
    expect(candidatesOf(text)).toBe('ADDRESS_HAS_CONTROL_CHARACTERS');
  });

  it.each([
    'ftp://git.example.com',
    'ssh://git@git.example.com/x.git',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:ada@example.com',
    'app://bundle',
    'vscode:x',
    'view-source:https://git.example.com',
  ])('%s: not http', (text) => {
    expect(candidatesOf(text)).toBe('ADDRESS_SCHEME_REFUSED');
  });

  it.each([
    '',
    '   ',
    'https://',
    'https:git.example.com',
    'http:/git.example.com',
    'a b',
    '...',
    '*.example.com',
    'git.example.com:0',
    'git.example.com:99999',
    'git.example.com:abc',
    '-x.example.com',
    'https://git.example.com\\@evil.example',
    'git.example.com\\x',
    'https://[::1',
    '/gitlab',
    '?',
    `https://git.example.com/${'a'.repeat(3000)}`,
  ])('%j: not an address', (text) => {
    expect(candidatesOf(text)).toBe('ADDRESS_INVALID');
  });
});

describe('plain http', () => {
  it.each([
    ['http://git.example.com', true],
    ['http://10.0.0.1', true],
    ['http://localhost.evil.example', true],
    ['http://127.0.0.1.evil.example', true],
    ['http://[::ffff:10.0.0.1]', true],
    ['https://git.example.com', false],
    ['http://localhost:3000', false],
    ['http://gdk.localhost', false],
    ['http://127.8.9.10', false],
    ['http://[::1]:80', false],
  ])('%s to another computer: %s', (text, insecure) => {
    expect(parseInstanceAddress(text)).toMatchObject({ ok: true, value: { insecure } });
    expect(isInsecureAddress(text)).toBe(insecure);
  });
});

describe('whatever is pasted', { timeout: 30_000 }, () => {
  const pasted = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .tuple(
        fc.constantFrom('', 'http://', 'https://', '//', 'HTTP://', ' '),
        fc.constantFrom('', 'ada@', 'ada:pw@'),
        fc.oneof(
          fc.domain(),
          fc.ipV4Extended(),
          fc.ipV6().map((ip) => `[${ip}]`),
          fc.constant('localhost'),
        ),
        fc.constantFrom('', ':80', ':443', ':8080', ':0', ':x'),
        fc.webPath(),
        fc.constantFrom('', '/-/x', '/api/v4', '?a=b', '#c', '/'),
      )
      .map((parts) => parts.join('')),
  );

  it('gives an answer, and candidates that are bases of one origin without user info', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const result = parseInstanceAddress(text);
        if (!result.ok) return;
        const { candidates } = result.value;
        expect(candidates.length).toBeLessThanOrEqual(5);
        expect(new Set(candidates).size).toBe(candidates.length);
        const root = candidates.at(-1) ?? '';
        for (const candidate of candidates) {
          const url = new URL(candidate);
          expect(url.origin).toBe(root);
          expect([url.username, url.password, url.search, url.hash]).toEqual(['', '', '', '']);
          expect(candidate.endsWith('/')).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads every candidate as itself', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const result = parseInstanceAddress(text);
        if (!result.ok) return;
        for (const [place, candidate] of result.value.candidates.entries()) {
          expect(parseInstanceAddress(candidate)).toEqual({
            ok: true,
            value: {
              candidates: result.value.candidates.slice(place),
              insecure: result.value.insecure,
            },
          });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
