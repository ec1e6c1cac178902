import { createApp } from 'vue';
import { describe, expect, it } from 'vitest';
import type { AppErrorCode, AppErrorDetails } from '../../../src-preload/contract/app-error';
import { catalogues, LANGUAGES } from '../../../src-preload/contract/messages/catalogue';
import type { Language } from '../../../src-preload/contract/models';
import { describeError } from '../../../src-renderer/i18n/error-text';
import { createTexts, type Texts } from '../../../src-renderer/i18n/i18n';

const CODES = Object.keys(catalogues.en.errors) as AppErrorCode[];

const ALL_DETAILS: Required<AppErrorDetails> = {
  host: 'git.example.com/gitlab',
  status: 502,
  serverText: 'insufficient_scope: <b>no</b>',
  maxDate: '2027-11-20',
  retryAfterSeconds: 61,
  requestId: '01JD2V9K4E',
  scopes: ['api', 'read_api'],
  seconds: 30,
  limitBytes: 16_000_000,
  reason: 'ERR_CERT_DATE_INVALID',
  serverVersion: '15.11.13',
  neededVersion: '16.0',
  path: '/home/ada/settings.json',
};

function texts(language: Language): Texts {
  const made = createTexts(language, 'UTC');
  made.install(createApp({}));
  return made;
}

describe.each(LANGUAGES.map((language) => ({ language })))(
  'errors in $language',
  ({ language }) => {
    const inForce = texts(language);

    it.each(CODES)('%s is told without a hole, with and without facts', (code) => {
      for (const details of [{}, ALL_DETAILS]) {
        const { title, what, next } = describeError({ code, details }, inForce);
        for (const text of [title, what, next]) {
          expect(text).not.toMatch(/[{}]|undefined|null|NaN|errors\./);
          expect(text.trim()).not.toBe('');
        }
      }
    });

    it.each(CODES)('%s speaks of no list and no token to replace while connecting', (code) => {
      const { what, next } = describeError({ code, details: ALL_DETAILS }, inForce, 'connecting');
      expect(what + next).not.toMatch(
        /last known|in place of this|最近一次已知|替换此令牌|最後に取得|このトークンと差し替え|[{}]/,
      );
    });

    it('names no code and no jargon instead of a next step', () => {
      const nexts = CODES.map((code) => describeError({ code, details: {} }, inForce).next);
      for (const next of nexts) expect(next).not.toMatch(/[A-Z]+_[A-Z]+|HTTP|JSON|exception/);
    });
  },
);

describe('facts of an error', () => {
  const english = texts('en');

  it('names the host, the limit and the versions', () => {
    const tell = (code: AppErrorCode): string => {
      const { title, what, next } = describeError({ code, details: ALL_DETAILS }, english);
      return [title, what, next].join(' ').replaceAll('\u00a0', ' ');
    };
    expect(tell('TIMED_OUT')).toContain('git.example.com/gitlab took too long');
    expect(tell('TIMED_OUT')).toContain('30 s');
    expect(tell('EXPIRY_TOO_LATE')).toContain('Nov 20, 2027');
    expect(tell('ROUTE_MISSING')).toContain('15.11.13');
    expect(tell('ROUTE_MISSING')).toContain('16.0');
    expect(tell('RATE_LIMITED')).toContain('2 min');
    expect(tell('BODY_TOO_LARGE')).toContain('16 MB');
    expect(tell('DISK_FAILED')).toContain('/home/ada/settings.json');
  });

  it('quotes GitLab word for word, markup and all', () => {
    const { serverText } = describeError({ code: 'FORBIDDEN', details: ALL_DETAILS }, english);
    expect(serverText).toBe('insufficient_scope: <b>no</b>');
  });

  it('begins a sentence with a capital, but leaves a host as it is written', () => {
    const title = (details: AppErrorDetails): string =>
      describeError({ code: 'HOST_UNKNOWN', details }, english).title;
    expect(title({})).toBe('The server was not found');
    expect(title({ host: 'git.example.com' })).toBe('git.example.com was not found');
  });

  it('of a date that is too late fits a token that is and one that is to be', () => {
    for (const language of LANGUAGES) {
      const { what } = describeError({ code: 'EXPIRY_TOO_LATE', details: {} }, texts(language));
      expect(what).not.toMatch(/The token was|令牌保持|トークンは変更/);
    }
  });

  it('changes with the language', () => {
    const changing = texts('en');
    changing.setLanguage('ja');
    expect(describeError({ code: 'OFFLINE', details: {} }, changing).title).toBe(
      'ネットワークに接続していません',
    );
  });
});
