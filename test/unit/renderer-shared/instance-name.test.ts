import type { Component } from 'vue';
import { describe, expect, it } from 'vitest';
import { toInstanceName } from '../../../src-preload/contract/instance-name';
import ConnectionItem from '../../../src-renderer/features/connections/ConnectionItem.vue';
import RemoveConnectionDialog from '../../../src-renderer/features/connections/RemoveConnectionDialog.vue';
import AdoptForm from '../../../src-renderer/features/create/AdoptForm.vue';
import { useAdoption } from '../../../src-renderer/features/create/use-adoption';
import WebForm from '../../../src-renderer/features/create/WebForm.vue';
import InspectAsk from '../../../src-renderer/features/inspect/InspectAsk.vue';
import RecoveryStory from '../../../src-renderer/features/recovery/RecoveryStory.vue';
import CredentialWarning from '../../../src-renderer/features/shell/CredentialWarning.vue';
import ConnectionFreshness from '../../../src-renderer/features/tokens/ConnectionFreshness.vue';
import RevokeFacts from '../../../src-renderer/features/tokens/RevokeFacts.vue';
import TokenDetailFacts from '../../../src-renderer/features/tokens/TokenDetailFacts.vue';
import TokenTableRow from '../../../src-renderer/features/tokens/TokenTableRow.vue';
import { toConnectionOptions } from '../../../src-renderer/shared/state/connection-options';
import { createFakeWindow } from '../../support/fake-window';
import { sampleConnection, sampleRecovery } from '../../support/sample-data';
import { renderHtml, tagOf } from '../tokens-ui/render-html';
import { aRow, NOW } from '../tokens-ui/samples';

const HOST = '127.0.0.1:8080';
const at = (id: string, path: string) =>
  sampleConnection(NOW, { id, instanceUrl: `http://${HOST}${path}`, host: HOST, insecure: true });
const connection = at('c1', '/gitlab');
const draft = { name: 'ci', description: '', scopes: ['api'], expiresAt: null };
const adoption = createFakeWindow().run(() =>
  useAdoption(
    () => ({ connectionId: 'c1', asked: null }),
    () => undefined,
  ),
);
const told = { connection, row: aRow(), now: NOW };

it.each([
  ['https://git.example.com', 'git.example.com'],
  ['https://git.example.com/gitlab', 'git.example.com/gitlab'],
  ['http://127.0.0.1:8080/a/b', '127.0.0.1:8080/a/b'],
])('%s is called %s', (instanceUrl, name) => {
  expect(toInstanceName(instanceUrl)).toBe(name);
});

it('tells two accounts of the same name apart in every select', () => {
  const labels = toConnectionOptions([connection, at('c2', '/other'), at('c3', '')]);
  expect(labels.map(({ label }) => label)).toEqual([
    `ada@${HOST}/gitlab`,
    `ada@${HOST}/other`,
    `ada@${HOST}`,
  ]);
});

describe('an instance below a path is named with it', () => {
  const stale = { ...connection, sync: { ...connection.sync, freshAt: NOW - 86_400_000 * 9 } };
  const warning = { connection, state: 'dying', urgency: 'week', daysLeft: 5, canRotate: true };
  it.each<readonly [string, Component, Record<string, unknown>]>([
    ['the heading of a connection', ConnectionItem, { connection, isReplacing: false }],
    ['the question before its removal', RemoveConnectionDialog, { connection }],
    [
      'the account of a row',
      TokenTableRow,
      { ...told, active: false, selected: false, showAccount: true, showOwner: false },
    ],
    ['the details of a token', TokenDetailFacts, told],
    ['the question before a revocation', RevokeFacts, told],
    ['an old list', ConnectionFreshness, { connection: stale, now: NOW }],
    ['the warning of its credential', CredentialWarning, { warning, now: NOW }],
    [
      'a rotation that is not settled',
      RecoveryStory,
      { item: sampleRecovery(NOW), connection, causeIsTold: false },
    ],
    ['the consent to inspect', InspectAsk, { connection, running: false, refusal: null }],
    [
      'taking a value in',
      AdoptForm,
      { connection, adoption, waiting: false, clipboardHolds: false },
    ],
    [
      'the way to the web form',
      WebForm,
      { connection, draft, date: null, waiting: false, error: null },
    ],
  ])('in %s', async (_where, component, props) => {
    const html = await renderHtml(component, props);
    expect(html.replaceAll(/https?:\/\/[^"<\s]+/g, '')).toContain(`${HOST}/gitlab`);
  });

  it('but scripts still find its host', async () => {
    const html = await renderHtml(ConnectionItem, { connection, isReplacing: false });
    expect(tagOf(html, 'connection-item')).toContain(`data-host="${HOST}"`);
  });
});
