import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectionsFileSchema, type Connection } from '../../../src-main/connections/connection';
import { createConnectionStore } from '../../../src-main/connections/connection-store';
import { createJsonFile } from '../../../src-main/files/json-file';
import { aConnection } from '../../support/a-connection';

const LAPTOP = '3f0c0d0e-7b55-4c1c-9b0e-1f1c7d1f0a11';
const WORK = '9d2f7a44-0d1c-4f25-8a5e-5b6a1f2c3d22';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-connections-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** On a real file: how long a write takes is what it is about. */
function createSubject(loaded: readonly Connection[]) {
  const path = join(folder, 'connections.json');
  const empty = { version: 1 as const, connections: [] };
  const file = createJsonFile({ path, schema: connectionsFileSchema, empty, now: () => 0 });
  const store = createConnectionStore(file, loaded, () => undefined);
  const onDisk = async (): Promise<readonly Connection[]> =>
    connectionsFileSchema.parse(JSON.parse(await readFile(path, 'utf8'))).connections;
  return { store, onDisk };
}

it('of two connections added at once both are on disk, not only the later one', async () => {
  const { store, onDisk } = createSubject([]);
  await Promise.all([store.put(aConnection({ id: LAPTOP })), store.put(aConnection({ id: WORK }))]);
  expect((await onDisk()).map(({ id }) => id)).toEqual([LAPTOP, WORK]);
  expect(store.all().map(({ id }) => id)).toEqual([LAPTOP, WORK]);
});

it('what is learnt of one while another is added takes neither from the disk', async () => {
  const { store, onDisk } = createSubject([aConnection({ id: LAPTOP })]);
  const added = store.put(aConnection({ id: WORK }));
  const learnt = store.update(LAPTOP, (one) => ({ ...one, serverVersion: '19.0.2-ee' }));
  expect(store.all().map(({ serverVersion }) => serverVersion)).toEqual(['19.0.2-ee']);
  await Promise.all([added, learnt]);
  expect((await onDisk()).map(({ id, serverVersion }) => [id, serverVersion])).toEqual([
    [LAPTOP, '19.0.2-ee'],
    [WORK, null],
  ]);
});

it('what is removed while something is learnt of it does not come back', async () => {
  const { store, onDisk } = createSubject([aConnection({ id: LAPTOP }), aConnection({ id: WORK })]);
  const removed = store.remove(LAPTOP);
  const learnt = store.update(LAPTOP, (one) => ({ ...one, serverVersion: '19.0.2-ee' }));
  await Promise.all([removed, learnt]);
  expect((await onDisk()).map(({ id }) => id)).toEqual([WORK]);
});
