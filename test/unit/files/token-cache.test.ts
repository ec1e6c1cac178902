import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTokenCache } from '../../../src-main/tokens/token-cache';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'latchkey-cache-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

it('a removed list does not come back with a save that was still waiting or comes late', async () => {
  const cache = createTokenCache(directory, () => 0);
  const list = { freshAt: 1, tokens: [] };
  const saves = [cache.set('a', list), cache.set('a', list), cache.set('b', list)];
  await cache.remove('a');
  saves.push(cache.edit('a', (tokens) => tokens));
  for (const saved of await Promise.all(saves)) expect(saved.ok).toBe(true);
  expect(await readdir(directory)).toEqual(['b.json']);
});
