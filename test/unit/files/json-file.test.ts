import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sweepTemporaryFiles } from '../../../src-main/files/atomic-file';
import { createJsonFile } from '../../../src-main/files/json-file';

const schema = z.object({ count: z.number() });
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-files-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const createSubject = (name = 'state.json') =>
  createJsonFile({
    path: join(folder, name),
    schema,
    empty: { count: 0 },
    now: () => Date.parse('2026-11-21T10:00:00Z'),
  });

describe('JSON file', () => {
  it('reads back what it saved, readable by its owner only', async () => {
    expect(await createSubject().save({ count: 3 })).toEqual({ ok: true, value: null });
    expect(await createSubject().load()).toEqual({ value: { count: 3 }, setAside: null });
    expect((await stat(join(folder, 'state.json'))).mode & 0o777).toBe(0o600);
  });

  it('is empty when absent, and nothing is set aside', async () => {
    expect(await createSubject().load()).toEqual({ value: { count: 0 }, setAside: null });
  });

  it.each(['{"count": 3', '', '{"count": "three"}', '[]'])(
    'sets %j aside with its content instead of wiping it',
    async (content) => {
      await writeFile(join(folder, 'state.json'), content);
      const file = createSubject();
      const { value, setAside } = await file.load();
      expect(value).toEqual({ count: 0 });
      expect(await readFile(setAside ?? '', 'utf8')).toBe(content);
      await file.save({ count: 1 });
      expect(await readFile(setAside ?? '', 'utf8')).toBe(content);
    },
  );

  it('keeps the order of saves that were asked for at once', async () => {
    const file = createSubject();
    await Promise.all([1, 2, 3, 4, 5].map((count) => file.save({ count })));
    expect((await file.load()).value).toEqual({ count: 5 });
    expect(await readdir(folder)).toEqual(['state.json']);
  });

  it('tells when all that was to be saved is on disk, so that quitting loses no late choice', async () => {
    const file = createSubject();
    for (const count of [1, 2, 3]) void file.save({ count });
    await file.saved();
    expect(JSON.parse(await readFile(join(folder, 'state.json'), 'utf8'))).toEqual({ count: 3 });
  });

  it('says so when it cannot be written, and keeps the old content', async () => {
    await createSubject().save({ count: 1 });
    const blocked = createSubject('state.json/inside.json');
    expect(await blocked.save({ count: 2 })).toMatchObject({ ok: false, code: 'DISK_FAILED' });
    expect((await createSubject().load()).value).toEqual({ count: 1 });
  });

  it('sweeps what a killed write left behind, and nothing else', async () => {
    await writeFile(join(folder, '.state.json.3f2b.tmp'), 'half');
    await writeFile(join(folder, 'state.json'), '{"count":1}');
    await sweepTemporaryFiles(folder);
    expect(await readdir(folder)).toEqual(['state.json']);
  });

  it('sweeping a folder that is not there yet is fine on a first start', async () => {
    await expect(sweepTemporaryFiles(join(folder, 'none'))).resolves.toBeUndefined();
  });
});
