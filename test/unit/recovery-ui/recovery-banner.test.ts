import { describe, expect, it } from 'vitest';
import type { Language, RecoveryItem, RecoveryOutcome } from '../../../src-preload/contract/models';
import { NOON } from '../../support/fake-clock';
import { renderPage } from '../../support/fake-window';
import { sampleConnection, sampleRecovery } from '../../support/sample-data';

const OUTCOMES: readonly RecoveryOutcome[] = [
  'looking',
  'undetermined',
  'value-lost',
  'credential-lost',
  'value-unsaved',
];

const html = async (
  recoveries: readonly RecoveryItem[],
  language: Language = 'en',
): Promise<string> => {
  const page = await renderPage('settings', {
    connections: [sampleConnection(NOON)],
    recoveries,
    info: { language },
  });
  return page.replaceAll(/[\u2068\u2069]/g, '');
};

const one = (facts: Partial<RecoveryItem>): readonly RecoveryItem[] => [
  sampleRecovery(NOON, { intentId: facts.outcome ?? 'one', ...facts }),
];

/** Test ids in the order of the document. */
const ids = (text: string): readonly string[] =>
  [...text.matchAll(/data-testid="(recovery-[^"]+)"/g)].map(([, id]) => id ?? '');

describe('the banner', () => {
  it('is not there when everything is settled', async () => {
    expect(ids(await html([]))).toEqual([]);
  });

  it('carries what scripts read, on any page', async () => {
    const text = await html(one({ outcome: 'value-lost', tokenId: 9002 }));
    const tag = /<li[^>]*data-testid="recovery-item"[^>]*>/.exec(text)?.[0] ?? '';
    expect(tag).toContain('data-token-id="9002"');
    expect(tag).toContain('data-outcome="value-lost"');
    expect(text).toMatch(/<section[^>]*data-testid="recovery-banner"/);
  });

  it.each([
    ['value-lost', ['recovery-rotate', 'recovery-dismiss']],
    ['undetermined', ['recovery-look', 'recovery-dismiss']],
    ['credential-lost', ['recovery-replace', 'recovery-open-gitlab', 'recovery-dismiss']],
    ['value-unsaved', ['recovery-save', 'recovery-copy', 'recovery-dismiss']],
    ['looking', []],
  ] as const)('offers for %s in this order: %j', async (outcome, buttons) => {
    const shown = ids(await html(one({ outcome })));
    const pressable = shown.filter((id) => !/banner|item|expiry|cause/.test(id));
    expect(pressable).toEqual(buttons);
  });

  it('of a creation speaks of creating, never of an old value', async () => {
    for (const outcome of OUTCOMES.filter((each) => each !== 'credential-lost')) {
      const text = await html(one({ kind: 'creation', outcome, tokenId: null }));
      expect(text, outcome).toMatch(/create|new token/);
      expect(text, outcome).not.toMatch(/The old value|was rotated/);
      expect(text, outcome).not.toContain('null');
    }
  });

  it('leads to GitLab where several new tokens fit, since only people can tell them apart', async () => {
    const error = { code: 'CREATION_AMBIGUOUS', details: {} } as const;
    const text = await html(one({ kind: 'creation', outcome: 'undetermined', error }));
    expect(ids(text)).toContain('recovery-open-gitlab');
  });

  it('shows a name of markup as text', async () => {
    const text = await html(one({ tokenName: '<img src=x>' }));
    expect(text).toContain('“&lt;img src=x&gt;” was rotated');
    expect(text).not.toContain('<img');
  });

  it('names why it is not known, without a next step that would send again', async () => {
    const error = { code: 'TIMED_OUT', details: { host: 'git.example.com', seconds: 30 } } as const;
    const text = await html(one({ outcome: 'undetermined', error }));
    expect(text).toContain('data-code="TIMED_OUT"');
    expect(text).toContain('git.example.com took too long');
    expect(text).toContain('Nothing is sent again');
    expect(text).not.toContain('Try again');
  });

  it('tells to keep the window open while a value is in memory only', async () => {
    const error = { code: 'KEYCHAIN_LOCKED', details: {} } as const;
    const text = await html(one({ outcome: 'value-unsaved', error }));
    expect(text).toContain('keep this window open');
    expect(text).toContain('Unlock the keychain');
  });

  it('says of a lost credential that the connection, its list and its history are kept', async () => {
    expect(await html(one({ outcome: 'credential-lost' }))).toContain(
      'The connection, its list and its history are kept.',
    );
  });

  it('folds all but the most severe of several, which keep their first button', async () => {
    const items = OUTCOMES.flatMap((outcome) => one({ outcome }));
    const text = await html(items);
    expect(text).toContain('5 changes are not settled');
    const outcomes = [...text.matchAll(/data-outcome="([^"]+)"/g)].map(([, name]) => name);
    expect(outcomes[0]).toBe('value-unsaved');
    expect(outcomes).toHaveLength(5);
    const shown = ids(text);
    expect(shown.filter((id) => id === 'recovery-dismiss')).toHaveLength(1);
    expect(shown).toEqual(
      expect.arrayContaining(['recovery-rotate', 'recovery-replace', 'recovery-look']),
    );
  });

  it.each(['en', 'zh-CN', 'ja'] as const)('speaks %s, whatever the outcome', async (language) => {
    for (const outcome of OUTCOMES) {
      const text = await html(one({ outcome }), language);
      const banner = /<section[^>]*recovery-banner[\s\S]*?<\/section>/.exec(text)?.[0] ?? '';
      expect(banner).not.toMatch(/recovery\.(?:title|text|button)\./);
      const isEnglish = /\b(?:the|was)\b/i.test(banner.replaceAll(/<[^>]*>|[“「].*?[”」]/g, ' '));
      expect(isEnglish).toBe(language === 'en');
    }
  });
});
