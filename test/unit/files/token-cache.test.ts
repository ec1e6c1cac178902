import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTokenCache } from '../../../src-main/tokens/token-cache';
import { wouldHaveBy } from '../../../src-main/tokens/vanished-tokens';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'latchkey-cache-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

it('a removed list does not come back with a save that was still waiting or comes late', async () => {
  const cache = createTokenCache(directory, () => 0);
  const list = { freshAt: 1, tokens: [], wouldHave: wouldHaveBy([], 77) };
  const saves = [cache.set('a', list), cache.set('a', list), cache.set('b', list)];
  await cache.remove('a');
  saves.push(cache.edit('a', (tokens) => tokens));
  for (const saved of await Promise.all(saves)) expect(saved.ok).toBe(true);
  expect(await readdir(directory)).toEqual(['b.json']);
});

const token = {
  id: 1,
  name: 'laptop',
  description: null,
  scopes: ['read_api'],
  createdAt: '2026-03-02T09:14:07.221Z',
  lastUsedAt: null,
  expiresAt: '2026-11-01',
  revoked: false,
  userId: 77,
};

it('a list from before vanished tokens were remembered is read, not set aside', async () => {
  const first = { version: 1, freshAt: 5, tokens: [token] };
  await writeFile(join(directory, 'a.json'), JSON.stringify(first));
  const cache = createTokenCache(directory, () => 0);
  expect(await cache.load(['a'])).toEqual([]);
  expect(cache.get('a')).toMatchObject({ freshAt: 5, tokens: [token], vanished: [] });
});

it('what vanished is still known in the next run, and gone with its connection', async () => {
  const cache = createTokenCache(directory, () => 0);
  const wouldHave = wouldHaveBy([], 77);
  await cache.set('a', { freshAt: 5, tokens: [token], wouldHave });
  await cache.set('a', { freshAt: 9, tokens: [], wouldHave });
  const next = createTokenCache(directory, () => 0);
  expect(await next.load(['a'])).toEqual([]);
  expect(next.get('a').vanished).toEqual([{ ...token, lastSeenAt: 5 }]);
  await next.remove('a');
  expect(next.get('a').vanished).toEqual([]);
  expect(await readdir(directory)).toEqual([]);
});
