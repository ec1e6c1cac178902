import { describe, expect, it } from 'vitest';
import {
  toPrefilledAddress,
  toTokenListAddress,
  type PrefillDraft,
} from '../../../src-preload/contract/prefill-link';

const PROFILE = '/-/profile/personal_access_tokens';
const USER_SETTINGS = '/-/user_settings/personal_access_tokens';
const LEGACY = `${USER_SETTINGS}/legacy/new`;

/** Version, path of the form, path of the list, and whether a token has a description there. */
const VERSIONS: readonly (readonly [string | null, string, string, boolean])[] = [
  ['15.11.13', PROFILE, PROFILE, false],
  ['15.11.13-ee', PROFILE, PROFILE, false],
  ['16.0.0', PROFILE, PROFILE, false],
  ['16.7.10-ee', PROFILE, PROFILE, false],
  ['16.8.0', USER_SETTINGS, USER_SETTINGS, false],
  ['16.8.0-rc1-ee', USER_SETTINGS, USER_SETTINGS, false],
  ['16.11.10', USER_SETTINGS, USER_SETTINGS, false],
  ['17.0.0-pre', USER_SETTINGS, USER_SETTINGS, false],
  ['17.6.5-ee', USER_SETTINGS, USER_SETTINGS, false],
  ['17.7.0', USER_SETTINGS, USER_SETTINGS, true],
  ['17.11.7-ee', USER_SETTINGS, USER_SETTINGS, true],
  ['18.0.0', USER_SETTINGS, USER_SETTINGS, true],
  ['18.8.4-ee', USER_SETTINGS, USER_SETTINGS, true],
  ['18.9.0', LEGACY, USER_SETTINGS, true],
  ['18.9.0-rc42-ee', LEGACY, USER_SETTINGS, true],
  ['18.10.1', LEGACY, USER_SETTINGS, true],
  ['18.11.5-ee', LEGACY, USER_SETTINGS, true],
  ['19.0.0-pre', LEGACY, USER_SETTINGS, true],
  ['19.1.1-ee', LEGACY, USER_SETTINGS, true],
  ['v19.6.0-jh', LEGACY, USER_SETTINGS, true],
  ['20.0.0', LEGACY, USER_SETTINGS, true],
  [null, LEGACY, USER_SETTINGS, true],
  ['unreadable', LEGACY, USER_SETTINGS, true],
];

const INSTANCES = [
  'https://gitlab.com',
  'https://host.example/gitlab',
  'https://host.example:8443/tools/gitlab',
  'http://127.0.0.1:8080',
  'https://[::1]:3000/gitlab',
];

const ODD_NAMES = [
  'laptop cli',
  '  spaces around  ',
  '"double" and \'single\' and `back`',
  'a&scopes=sudo&name=other',
  'a=b?c=d',
  '#fragment',
  '100% %20 %2C %00',
  'c++ and a+b',
  'a,b,c',
  'https://evil.example/@host/../..//',
  '\\back\\slashes',
  '😀 👩‍💻 🇯🇵',
  '部署令牌 デプロイ用 배포',
  'رمز الوصول ‏עברית',
  '\u202Eevil\u202C',
  'first line\nsecond line\r\n\ttabbed',
  '<script>alert(1)</script>',
  '{{name}} ${name} $(id) ;|<>()[]*!~',
  'x'.repeat(255),
  '漢'.repeat(255),
];

const draftOf = (changes: Partial<PrefillDraft>): PrefillDraft => ({
  name: 'laptop',
  description: 'for work',
  scopes: ['read_api', 'write_repository'],
  ...changes,
});

describe.each(VERSIONS)('a server of %s', (version, form, list, hasDescription) => {
  it.each(INSTANCES)('has its form below %s and nowhere else', (instance) => {
    const address = toPrefilledAddress(instance, version, draftOf({}));
    const wanted = hasDescription
      ? 'name=laptop&description=for%20work&scopes=read_api,write_repository'
      : 'name=laptop&scopes=read_api,write_repository';
    expect(address).toEqual({
      form: `${instance}${form}?${wanted}`,
      list: `${instance}${list}?${wanted}`,
    });
    expect(toTokenListAddress(instance, version)).toBe(instance + list);
  });

  it.each(ODD_NAMES)('gets %j as it is, and no other parameter', (name) => {
    const draft = draftOf({ name, description: `about ${name}` });
    for (const instance of INSTANCES) {
      const { form: filled, list: fallback } = toPrefilledAddress(instance, version, draft);
      for (const address of [filled, fallback]) {
        const url = new URL(address);
        expect(url.href).toBe(address);
        expect(url.origin).toBe(new URL(instance).origin);
        expect(url.hash).toBe('');
        expect(Object.fromEntries(url.searchParams)).toEqual({
          name,
          ...(hasDescription && { description: `about ${name}` }),
          scopes: 'read_api,write_repository',
        });
        expect(decodeURIComponent(url.search)).toContain(`name=${name}&`);
      }
    }
  });
});

describe('a prefilled address', () => {
  const formOf = (changes: Partial<PrefillDraft>): string =>
    toPrefilledAddress('https://git.example.com', '18.0.0', draftOf(changes)).form;
  const page = `https://git.example.com${USER_SETTINGS}`;

  it('leaves out what is empty, and asks nothing when everything is', () => {
    expect(formOf({ description: '', scopes: [] })).toBe(`${page}?name=laptop`);
    expect(formOf({ name: '', description: '' })).toBe(`${page}?scopes=read_api,write_repository`);
    expect(formOf({ name: '', description: '', scopes: [] })).toBe(page);
  });

  it('passes unknown scopes on, each once, but no text that GitLab would read as two', () => {
    const scopes = ['brand_new:scope', 'api', 'api', 'x,sudo', 'with space', ''];
    expect(new URL(formOf({ scopes })).searchParams.get('scopes')).toBe('brand_new:scope,api');
  });

  it('never says when the token is to expire, which no form takes', () => {
    const draft = { ...draftOf({}), expiresAt: '2027-01-01' };
    const { form } = toPrefilledAddress('https://git.example.com', null, draft);
    expect(form).not.toMatch(/expire|2027/);
  });

  it('takes half a character without failing', () => {
    expect(new URL(formOf({ name: 'cut \ud83d' })).searchParams.get('name')).toBe('cut \ufffd');
  });

  it('does not double the slash of a base address that ends with one', () => {
    const { form } = toPrefilledAddress('https://host.example/gitlab/', '18.0.0', draftOf({}));
    expect(form).toContain(`https://host.example/gitlab${USER_SETTINGS}?`);
  });

  it('gives up the description, then the name, where an address may only be so long', () => {
    const draft = draftOf({ name: '漢'.repeat(100), description: '字'.repeat(255) });
    const parameters = (longest: number): string[] => {
      const { form } = toPrefilledAddress('https://git.example.com', '19.0.0', draft, longest);
      expect(form.length).toBeLessThanOrEqual(longest);
      return [...new URL(form).searchParams.keys()];
    };
    expect(parameters(4000)).toEqual(['name', 'description', 'scopes']);
    expect(parameters(2081)).toEqual(['name', 'scopes']);
    expect(parameters(200)).toEqual(['scopes']);
    expect(parameters(100)).toEqual([]);
  });
});
