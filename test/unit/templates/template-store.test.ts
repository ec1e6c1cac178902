import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createJsonFile } from '../../../src-main/files/json-file';
import {
  createTemplateStore,
  templatesFileSchema,
  type TemplateStore,
} from '../../../src-main/templates/template-store';
import type { TokenTemplate } from '../../../src-preload/contract/creation';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-templates-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const aTemplate = (number: number, facts: Partial<TokenTemplate> = {}): TokenTemplate => ({
  id: `0b9bd4a4-6a4e-4f57-9d2c-${String(number).padStart(12, '0')}`,
  name: `template ${number}`,
  description: '',
  scopes: ['read_api'],
  lifetimeDays: 90,
  ...facts,
});

async function open(): Promise<{
  readonly store: TemplateStore;
  readonly setAside: string | null;
}> {
  const file = createJsonFile({
    path: join(folder, 'templates.json'),
    schema: templatesFileSchema,
    empty: { version: 1 as const, templates: [] },
    now: () => Date.parse('2026-11-21T10:00:00Z'),
  });
  const { value, setAside } = await file.load();
  return { store: createTemplateStore(file, value.templates), setAside };
}

it('is there again after a restart, in the order of saving, each once', async () => {
  const { store } = await open();
  await store.save(aTemplate(1));
  await store.save(aTemplate(2, { lifetimeDays: null }));
  await store.save(aTemplate(1, { name: 'renamed 🚀' }));
  const again = (await open()).store;
  expect(again.list().map(({ name }) => name)).toEqual(['renamed 🚀', 'template 2']);
  expect(await again.remove(aTemplate(1).id)).toMatchObject({ ok: true });
  expect((await open()).store.list()).toEqual([aTemplate(2, { lifetimeDays: null })]);
});

it('takes a hundred and says so – catches a file that grows without end', async () => {
  const { store } = await open();
  for (let number = 1; number <= 100; number += 1) await store.save(aTemplate(number));
  expect(await store.save(aTemplate(101))).toMatchObject({ ok: false, code: 'TEMPLATES_FULL' });
  expect(await store.save(aTemplate(7, { name: 'changed' }))).toMatchObject({ ok: true });
  expect((await open()).store.list()).toHaveLength(100);
});

it('loses none of two that are saved at once', async () => {
  const { store } = await open();
  await Promise.all([store.save(aTemplate(1)), store.save(aTemplate(2))]);
  expect(store.list()).toHaveLength(2);
  expect((await open()).store.list()).toHaveLength(2);
});

it('that cannot be read is kept aside, and so is one with what no window may send', async () => {
  const path = join(folder, 'templates.json');
  const stolen = { ...aTemplate(1), value: 'glpat-abcdefghij0123456789' };
  for (const content of ['{"version":1,', JSON.stringify({ version: 1, templates: [stolen] })]) {
    await writeFile(path, content);
    const { store, setAside } = await open();
    expect(store.list()).toEqual([]);
    expect(await readFile(setAside ?? '', 'utf8')).toBe(content);
  }
  expect(await readdir(folder)).not.toContain('templates.json');
});

it('is as it was when the disk is full', async () => {
  const failed = { ok: false, code: 'DISK_FAILED', details: {} } as const;
  const store = createTemplateStore({ save: () => Promise.resolve(failed) }, [aTemplate(1)]);
  expect(await store.save(aTemplate(2))).toEqual(failed);
  expect(await store.remove(aTemplate(1).id)).toEqual(failed);
  expect(store.list()).toEqual([aTemplate(1)]);
});
