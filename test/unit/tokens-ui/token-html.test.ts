import { describe, expect, it } from 'vitest';
import type { RotateOutcome, TokenSummary } from '../../../src-preload/contract/models';
import RevokeDialog from '../../../src-renderer/features/tokens/RevokeDialog.vue';
import RotateDialog from '../../../src-renderer/features/tokens/RotateDialog.vue';
import RotateDone from '../../../src-renderer/features/tokens/RotateDone.vue';
import RotateUnknown from '../../../src-renderer/features/tokens/RotateUnknown.vue';
import TokenDetail from '../../../src-renderer/features/tokens/TokenDetail.vue';
import TokenTableRow from '../../../src-renderer/features/tokens/TokenTableRow.vue';
import { useClipboardStore } from '../../../src-renderer/shared/state/clipboard.store';
import { useRecoveryStore } from '../../../src-renderer/shared/state/recovery.store';
import { sampleRecovery } from '../../support/sample-data';
import { renderHtml, tagOf } from './render-html';
import { aConnection, aRow, aToken, NOW } from './samples';

const connection = aConnection();
const readOnly = aConnection({
  capabilities: {
    ...connection.capabilities,
    rotateAny: false,
    rotateSelf: false,
    revokeAny: false,
    revokeSelf: true,
  },
});

const rowHtml = (facts: Partial<TokenSummary> = {}, props: Record<string, unknown> = {}) =>
  renderHtml(TokenTableRow, {
    row: aRow(facts),
    connection,
    now: NOW,
    active: false,
    selected: false,
    showAccount: false,
    showOwner: false,
    ...props,
  });

describe('row of the table', () => {
  it('carries what scripts read, empty days for a token without an end', async () => {
    const tag = tagOf(await rowHtml({ expiresAt: '2026-11-26' }), 'token-row');
    for (const attribute of [
      'data-token-id="4211"',
      'data-kind="personal"',
      'data-connection-id="c1"',
      'data-state="active"',
      'data-days-left="6"',
      'data-urgency="week"',
    ]) {
      expect(tag).toContain(attribute);
    }
    const never = tagOf(await rowHtml({ expiresAt: null }), 'token-row');
    expect(never).toMatch(/data-days-left(?:="")? /);
    expect(never).toContain('data-urgency="never"');
  });

  it('shows a name of markup as text, kept apart from the direction of its surroundings', async () => {
    const html = await rowHtml({ name: '<img src=x>', description: '<script>x</script>' });
    expect(html).toContain('&lt;img src=x&gt;</bdi>');
    expect(html).not.toMatch(/<img|<script/);
  });

  it('has no rotate and revoke on a revoked token, and copy only where there is a value', async () => {
    const html = await rowHtml({ revoked: true });
    expect(tagOf(html, 'token-rotate') + tagOf(html, 'token-revoke')).toBe('');
    expect(tagOf(html, 'token-copy')).toBe('');
    expect(tagOf(await rowHtml({ hasValue: true }), 'token-copy')).not.toBe('');
  });

  it('explains what the credential cannot do instead of a button that fails', async () => {
    const html = await rowHtml({}, { connection: readOnly });
    expect(tagOf(html, 'token-rotate')).toContain('aria-disabled="true"');
    expect(tagOf(html, 'token-rotate')).toMatch(/aria-description="Cannot rotate\./);
    expect(tagOf(await rowHtml(), 'token-rotate')).not.toContain('aria-disabled');
  });

  it('lets Tab stop only in the row that the keyboard is in', async () => {
    expect(await rowHtml()).not.toContain('tabindex="0"');
    const html = await rowHtml({}, { active: true });
    expect(tagOf(html, 'token-row')).toContain('tabindex="0"');
    expect(tagOf(html, 'token-details')).toContain('tabindex="0"');
  });

  it('says whose it is, and shows it when the list has tokens of others', async () => {
    expect(tagOf(await rowHtml(), 'token-owner')).toContain('class="visually-hidden"');
    const html = await rowHtml({ userId: 5 }, { showOwner: true });
    expect(tagOf(html, 'token-owner')).not.toContain('visually-hidden');
    expect(html).toContain('user 5');
  });
});

it('gives the path of an instance a line of its own, which no long host pushes out', async () => {
  const below = aConnection({ instanceUrl: 'https://git.example.com:8443/gitlab/two' });
  const html = await rowHtml({}, { connection: below, showAccount: true });
  const lines = [...html.matchAll(/class="small muted one-line"[^>]*>\s*([^<\s]*)/g)];
  expect(lines.map(([, line]) => line)).toEqual(['git.example.com:8443', '/gitlab/two']);
});

describe('details', () => {
  it('gives the instant of death (once, in UTC), all scopes, and no value before it is asked for', async () => {
    const row = aRow({ scopes: ['api', 'read_user', 'k8s_proxy'], hasValue: true });
    const html = await renderHtml(TokenDetail, { row, connection, now: NOW });
    expect(html).toMatch(/token-dies-local"[^>]*>Mar 1, 2027/);
    expect(tagOf(html, 'token-dies-utc')).toBe('');
    expect(html).toContain('k8s_proxy');
    expect(tagOf(html, 'token-reveal')).not.toBe('');
    expect(tagOf(html, 'token-value')).toBe('');
  });

  it('offers nothing to reveal where Latchkey has no value', async () => {
    const html = await renderHtml(TokenDetail, { row: aRow(), connection, now: NOW });
    expect(tagOf(html, 'token-reveal')).toBe('');
  });
});

describe('rotating', () => {
  const dialog = (token: TokenSummary, of = connection) =>
    renderHtml(RotateDialog, { token, connection: of });

  it('asks with old and new date, for scripts and people', async () => {
    const html = await dialog(aToken({ createdAt: '2026-10-01T00:00:00.000Z' }));
    expect(tagOf(html, 'rotate-old-expiry')).toContain('data-date="2027-03-01"');
    expect(tagOf(html, 'rotate-new-expiry')).toContain('data-date="2027-04-20"');
    expect(tagOf(html, 'rotate-date')).toContain('min="2026-11-21"');
    expect(tagOf(html, 'rotate-confirm')).not.toContain('disabled');
  });

  it('cannot keep a lifetime that there was not', async () => {
    const html = await dialog(aToken({ expiresAt: null }));
    expect(tagOf(html, 'rotate-old-expiry')).toMatch(/data-date(?:=""|[ >])/);
    expect(tagOf(html, 'rotate-preset-keep')).toContain('aria-disabled="true"');
    expect(tagOf(html, 'rotate-preset-keep')).toContain('no lifetime to keep');
  });

  it('warns of the week that an old server gives, and of its own credential', async () => {
    const old = aConnection({
      serverVersion: '16.3.0',
      capabilities: { ...connection.capabilities, rotateTakesDate: false },
    });
    const html = await dialog(aToken({ isCredential: true }), old);
    expect(tagOf(html, 'rotate-ignores-date')).not.toBe('');
    expect(tagOf(html, 'rotate-own-credential')).not.toBe('');
    expect(tagOf(html, 'rotate-date')).toBe('');
    expect(tagOf(html, 'rotate-new-expiry')).toContain('data-date="2026-11-27"');
  });

  it('says plainly that a value is in memory only and that the date is another', async () => {
    const result: RotateOutcome = {
      outcome: 'stored',
      token: aToken({ expiresAt: '2026-11-27', hasValue: true }),
      store: 'memory',
      dateDiffers: true,
    };
    const html = await renderHtml(RotateDone, { result, asked: '2027-01-01' });
    expect(tagOf(html, 'rotate-result')).toContain('data-outcome="stored"');
    expect(html).toContain('keeps its values for this run only');
    expect(tagOf(html, 'rotate-to-notice')).toBe('');
    expect(html).toContain('Asked for Jan 1, 2027, given Nov 27, 2026.');
    expect(tagOf(html, 'rotate-copy') + tagOf(html, 'rotate-reveal')).not.toBe('');
  });

  it('leads to the notice that saves a value which the keychain refused', async () => {
    const token = aToken({ id: 9, hasValue: true });
    const result: RotateOutcome = { outcome: 'copied', token, store: 'memory', dateDiffers: false };
    const html = await renderHtml(RotateDone, { result, asked: '2027-01-01' }, () => {
      const item = sampleRecovery(NOW, { tokenId: 9, outcome: 'value-unsaved' });
      useRecoveryStore().items = [item];
    });
    expect(html).toContain('The keychain did not take the value');
    expect(tagOf(html, 'rotate-to-notice')).not.toBe('');
  });

  it('does not take another token’s value on the clipboard for the new one', async () => {
    const result: RotateOutcome = {
      outcome: 'stored',
      token: aToken({ id: 9, hasValue: true }),
      store: 'keychain',
      dateDiffers: false,
    };
    const outcomeWith = async (tokenId: number): Promise<string> => {
      const html = await renderHtml(RotateDone, { result, asked: '2027-03-01' }, () =>
        useClipboardStore().accept({
          token: { connectionId: 'c1', tokenId },
          clearsAt: NOW + 9000,
        }),
      );
      return tagOf(html, 'rotate-result') + tagOf(html, 'clipboard-countdown');
    };
    expect(await outcomeWith(8)).toContain('data-outcome="stored"');
    expect(await outcomeWith(8)).not.toContain('data-seconds');
    expect(await outcomeWith(9)).toContain('data-seconds="9"');
  });

  it.each([
    ['rotated', 'leads to one that works'],
    ['not-rotated', 'safe to try again'],
    ['undetermined', 'says what is found'],
  ] as const)('tells what to do after a lost answer that was found %s', async (finding, words) => {
    const cause = { code: 'TIMED_OUT', details: { host: 'git.example.com', seconds: 30 } };
    const html = await renderHtml(RotateUnknown, {
      result: { outcome: 'unknown', finding, cause },
    });
    expect(tagOf(html, 'rotate-result')).toContain('data-outcome="unknown"');
    expect(tagOf(html, 'rotate-error')).toContain('data-code="TIMED_OUT"');
    expect(html).toContain(words);
  });
});

describe('revoking', () => {
  it('names the token, its host, scopes and last use, and warns of its own credential', async () => {
    const row = aRow({ name: 'ci-deploy', isCredential: true, scopes: ['api', 'sudo'] });
    const html = await renderHtml(RevokeDialog, { row, connection, now: NOW });
    expect(html).toContain('ci-deploy');
    expect(html).toContain('git.example.com');
    expect(html).toContain('api, sudo');
    expect(html.replaceAll('\u00a0', ' ')).toContain('1 d ago');
    expect(tagOf(html, 'revoke-own-credential')).not.toBe('');
    expect(tagOf(html, 'revoke-cancel')).toContain('autofocus');
  });
});
