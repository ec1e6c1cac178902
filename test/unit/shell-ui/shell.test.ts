import { createApp } from 'vue';
import { describe, expect, it } from 'vitest';
import {
  filterCommands,
  listCommands,
  type CommandDeeds,
} from '../../../src-renderer/features/shell/commands';
import { toShortcut, type KeyPress } from '../../../src-renderer/features/shell/shortcut';
import { toSyncWords } from '../../../src-renderer/features/shell/sync-words';
import { createTexts } from '../../../src-renderer/i18n/i18n';
import type { SyncSummary } from '../../../src-renderer/shared/state/sync-summary';
import { NOON } from '../../support/fake-clock';

const texts = createTexts('en', 'UTC');
texts.install(createApp({}));

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const CTRL = { ctrlKey: true };
const CMD = { metaKey: true };

describe('keys', () => {
  it('open the palette with Ctrl+K, on macOS with Cmd+K and not the other way round', () => {
    expect(toShortcut(press('k', CTRL), 'linux')).toEqual({ kind: 'palette' });
    expect(toShortcut(press('K', CTRL), 'win32')).toEqual({ kind: 'palette' });
    expect(toShortcut(press('k', CMD), 'darwin')).toEqual({ kind: 'palette' });
    expect(toShortcut(press('k', CTRL), 'darwin')).toBeNull();
    expect(toShortcut(press('k', CMD), 'linux')).toBeNull();
  });

  it('leave ordinary typing and other combinations alone', () => {
    expect(toShortcut(press('k'), 'linux')).toBeNull();
    expect(toShortcut(press('1'), 'linux')).toBeNull();
    expect(toShortcut(press('0', CTRL), 'linux')).toBeNull();
    expect(toShortcut(press('k', { ...CTRL, shiftKey: true }), 'linux')).toBeNull();
    expect(toShortcut(press('c', CTRL), 'linux')).toBeNull();
  });

  it('go to pages and fetch instead of reloading the window', () => {
    expect(toShortcut(press('4', CTRL), 'linux')).toEqual({ kind: 'go', page: 'connections' });
    expect(toShortcut(press(',', CMD), 'darwin')).toEqual({ kind: 'go', page: 'settings' });
    expect(toShortcut(press('r', CTRL), 'linux')).toEqual({ kind: 'sync' });
    expect(toShortcut(press('F5'), 'linux')).toEqual({ kind: 'sync' });
  });
});

describe('commands', () => {
  const nothing: CommandDeeds = {
    go: () => undefined,
    addConnection: () => undefined,
    sync: () => undefined,
    clearClipboard: () => undefined,
    setTheme: () => undefined,
    setLanguage: () => undefined,
  };
  const all = { hasConnections: true, clipboardHoldsToken: true };

  it('offer nothing that would do nothing', () => {
    const none = { hasConnections: false, clipboardHoldsToken: false };
    const ids = listCommands(texts.t, nothing, none).map(({ id }) => id);
    expect(ids).not.toContain('sync');
    expect(ids).not.toContain('clear-clipboard');
    expect(ids).toContain('add-connection');
  });

  it('are found by words in any order and case', () => {
    const commands = listCommands(texts.t, nothing, all);
    const found = filterCommands(commands, ' DARK  theme ').map(({ id }) => id);
    expect(found).toEqual(['theme-dark']);
    expect(filterCommands(commands, 'no such thing')).toEqual([]);
    expect(filterCommands(commands, '')).toHaveLength(commands.length);
  });

  it('do what they say', () => {
    const done: string[] = [];
    const deeds: CommandDeeds = {
      go: (page) => done.push(page),
      addConnection: () => done.push('add'),
      sync: () => done.push('sync'),
      clearClipboard: () => done.push('clear'),
      setTheme: (theme) => done.push(theme),
      setLanguage: (language) => done.push(language),
    };
    for (const { run } of listCommands(texts.t, deeds, all)) run();
    expect(done.join()).toBe(
      'tokens,create,inspect,connections,settings,sync,clear,add,system,light,dark,system,en,zh-CN,ja',
    );
  });
});

describe('freshness in words', () => {
  const words = (facts: Partial<SyncSummary>): string => {
    const base = {
      state: 'idle',
      freshAt: NOON,
      progress: null,
      failures: 0,
      connections: 1,
    } as const;
    return toSyncWords({ ...base, ...facts }, NOON, texts).replaceAll('\u00a0', ' ');
  };

  it('never calls an old or missing list up to date', () => {
    expect(words({})).toBe('Up to date · now');
    expect(words({ freshAt: NOON - 120_000 })).toMatch(/^Fetched 2 min\.? ago$/);
    expect(words({ freshAt: null })).toBe('Nothing fetched yet');
    expect(words({ state: 'error', freshAt: null })).toBe('Could not fetch');
    expect(words({ state: 'error', freshAt: NOON - 86_400_000 })).toBe(
      'Could not fetch · as of 1 d ago',
    );
  });

  it('counts what has come, with or without a total', () => {
    const syncing = (loaded: number, total: number | null): string =>
      words({ state: 'syncing', progress: { loaded, total } });
    expect(syncing(1200, 10_000)).toBe('Fetching 1,200 of 10,000');
    expect(syncing(1200, null)).toBe('Fetching… 1,200 so far');
    expect(syncing(0, null)).toBe('Fetching…');
  });
});
