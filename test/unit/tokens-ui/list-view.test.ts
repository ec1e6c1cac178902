import { describe, expect, it } from 'vitest';
import type { ListView } from '../../../src-preload/contract/models';
import {
  toFilterChoices,
  toViewChange,
} from '../../../src-renderer/features/tokens/filter-choices';
import { useListView } from '../../../src-renderer/features/tokens/use-list-view';
import { useConnectionsStore } from '../../../src-renderer/shared/state/connections.store';
import { useSettingsStore } from '../../../src-renderer/shared/state/settings.store';
import { createFakeWindow } from '../../support/fake-window';
import { DEFAULT_SETTINGS } from '../../support/sample-data';
import { aConnection, aRow, NOW } from './samples';

async function open(listView: Partial<ListView> = {}) {
  const { desktop, run, texts } = createFakeWindow({
    connections: [aConnection()],
    settings: { listView: { ...DEFAULT_SETTINGS.listView, ...listView } },
  });
  await run(() => useSettingsStore()).load();
  await run(() => useConnectionsStore()).load();
  return { desktop, texts, run, controls: run(() => useListView()) };
}

describe('list view', () => {
  it('remembers a choice and an order in main, so that they outlive the run', async () => {
    const { desktop, controls } = await open();
    await controls.choose({ state: 'active' });
    await controls.sortBy('name');
    await controls.sortBy('name');
    const answer = await desktop.call('settings.get', null);
    expect(answer).toMatchObject({
      value: { listView: { state: 'active', sort: 'name', descending: true } },
    });
  });

  it('shows everything on demand: search and span too, but the order stays', async () => {
    const { controls } = await open({ state: 'active', scope: 'api', sort: 'created' });
    controls.search.value = 'x';
    controls.span.value = { from: '2026-11-21', to: null };
    await controls.showAll();
    expect(controls.filter.value).toMatchObject({ state: 'all', scope: 'all', words: [] });
    expect(controls.span.value).toBeNull();
    expect(controls.search.value).toBe('');
    expect(controls.view.value.sort).toBe('created');
  });

  it('keeps search and span while another page is open, and tells main of neither', async () => {
    const { desktop, run, controls } = await open();
    controls.search.value = 'private';
    controls.span.value = { from: '2026-11-21', to: null };
    expect(run(() => useListView()).search.value).toBe('private');
    expect(run(() => useListView()).span.value).toEqual({ from: '2026-11-21', to: null });
    expect(JSON.stringify(desktop.calls)).not.toContain('private');
  });

  it('does not hide everything behind a connection that was removed since', async () => {
    const { controls } = await open({ connection: 'gone' });
    expect(controls.view.value.connection).toBe('all');
    expect((await open({ connection: 'c1' })).controls.view.value.connection).toBe('c1');
  });

  it('says that a choice could not be kept', async () => {
    const { desktop, controls } = await open();
    desktop.failNext('settings.update', { code: 'DISK_FAILED', details: {} });
    expect(await controls.choose({ state: 'revoked' })).toMatchObject({ code: 'DISK_FAILED' });
  });
});

describe('filter choices', () => {
  it('begins each select with all, and keeps a remembered scope that no token has any more', async () => {
    const { texts } = await open();
    const choices = toFilterChoices(texts.t, ['api'], 'k8s_proxy', [aConnection()]);
    const { state, usage, expiring, scope, connection } = choices;
    for (const [first] of [state, usage, expiring, scope, connection]) {
      expect(first?.value).toBe('all');
    }
    expect(choices.scope.map(({ value }) => value)).toEqual(['all', 'api', 'k8s_proxy']);
    expect(choices.connection.map(({ label }) => label)[1]).toBe('ada@git.example.com');
    expect(choices.usage.map(({ label }) => label)[2]).toBe('Unused for 30 days');
  });

  it('takes from a select only what is a choice', () => {
    expect(toViewChange('state', 'revoked')).toEqual({ state: 'revoked' });
    expect(toViewChange('state', 'deleted')).toEqual({});
    expect(toViewChange('usage', '31')).toEqual({});
    expect(toViewChange('expiring', 'none')).toEqual({ expiring: 'none' });
    expect(toViewChange('scope', 'read_api')).toEqual({ scope: 'read_api' });
  });
});

it('takes back only what hides a token that is asked for', async () => {
  const { controls } = await open({ state: 'active', usage: 'never', sort: 'created' });
  controls.search.value = 'laptop';
  const dead = aRow({ expiresAt: '2026-11-01', lastUsedAt: null });
  expect(await controls.reveal(dead, NOW)).toBeNull();
  expect(controls.view.value).toMatchObject({ state: 'all', usage: 'never', sort: 'created' });
  expect(controls.search.value).toBe('laptop');
  controls.search.value = 'another';
  await controls.reveal(dead, NOW);
  expect(controls.search.value).toBe('');
});
