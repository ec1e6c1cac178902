import { describe, expect, it } from 'vitest';
import { mayBeOpened, toFilledAddress, toPageAddress } from '../../../src-main/window/page-address';

const at = (instanceUrl: string, serverVersion: string | null = '19.0.2') => ({
  instanceUrl,
  serverVersion,
});
const draft = { name: 'a&b #1', description: '', scopes: ['read_api'], expiresAt: null };

describe('the address of a page', () => {
  it('is below the instance, sub-path included, and filled in', () => {
    const instance = at('https://git.example.com/gitlab');
    expect(toPageAddress(instance, 'instance')).toBe('https://git.example.com/gitlab/');
    const form = toFilledAddress(instance, { draft, page: 'form' }, 'linux');
    expect(form).toBe(
      'https://git.example.com/gitlab/-/user_settings/personal_access_tokens/legacy/new?name=a%26b%20%231&scopes=read_api',
    );
    expect(mayBeOpened(instance, form)).toBe(true);
    expect(toFilledAddress(instance, { draft, page: 'list' }, 'linux')).not.toContain('legacy');
  });

  it('fits into what Windows opens – catches a form that does not open there', () => {
    const long = { ...draft, name: 'ü'.repeat(255), description: '字'.repeat(255) };
    const instance = at('https://git.example.com');
    const page = { draft: long, page: 'form' } as const;
    expect(toFilledAddress(instance, page, 'linux').length).toBeGreaterThan(2081);
    expect(toFilledAddress(instance, page, 'win32').length).toBeLessThanOrEqual(2081);
  });
});

describe('what may be opened', () => {
  it.each([
    ['https://git.example.com', 'https://git.example.com/-/x', true],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/-/x', true],
    ['http://localhost:8080', 'http://localhost:8080/', true],
    ['http://git.example.com', 'http://git.example.com/-/x', false],
    ['https://git.example.com', 'https://git.example.com.evil.example/', false],
    ['https://git.example.com', 'https://git.example.com:8443/', false],
    ['https://git.example.com', 'http://git.example.com/', false],
    ['https://git.example.com/gitlab', 'https://git.example.com/other', false],
    ['https://git.example.com/gitlab', 'https://git.example.com/gitlab-2/', false],
    ['https://git.example.com', 'file:///etc/passwd', false],
    ['https://git.example.com', 'javascript:alert(1)', false],
  ])('of %s: %s %s', (instanceUrl, address, expected) => {
    expect(mayBeOpened(at(instanceUrl), address)).toBe(expected);
  });
});
