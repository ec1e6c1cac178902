import { expect, it } from 'vitest';
import type { Connection } from '../../../src-main/connections/connection';
import { createConnectionBook } from '../../../src-main/connections/connection-book';
import { createDemoService } from '../../../src-main/connections/demo-service';
import { startDemoInstance } from '../../../src-main/demo-instance/demo-instance';
import { createEventHub } from '../../../src-main/events/event-hub';
import { aConnection } from '../../support/a-connection';

const NOW = Date.parse('2026-11-21T10:00:00Z');

const demoConnection = (id: string, instanceUrl: string): Connection =>
  aConnection({ id, instanceUrl, isDemo: true, addedAt: NOW });

/** Real servers; the keychain of a killed run's demo lets go when told to. */
function createSubject() {
  const done = { ok: true, value: null } as const;
  const left = demoConnection('left-behind', 'http://127.0.0.1:9');
  const file = {
    load: () => Promise.reject(new Error('not asked for')),
    save: () => Promise.resolve(done),
    saved: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  };
  const book = createConnectionBook(file, [left], createEventHub());
  const open = new Set<string>();
  let letGo: () => void = () => undefined;
  const keychain = new Promise<void>((resolve) => (letGo = resolve));
  const demo = createDemoService({
    book,
    connections: {
      async add({ address }) {
        const connection = demoConnection(address, address);
        await book.put(connection);
        return { ok: true, value: book.summary(connection) };
      },
      replaceCredential: () => Promise.reject(new Error('not asked for')),
      async remove(id) {
        await keychain;
        return book.remove(id);
      },
    },
    async startInstance() {
      const instance = await startDemoInstance({ now: () => NOW, seed: 'empty' });
      open.add(instance.url);
      const close = async (): Promise<void> => {
        open.delete(instance.url);
        await instance.close();
      };
      return { ...instance, close };
    },
  });
  return { demo, open, letGo };
}

it('a demo that is started while the last run’s is being removed keeps its server', async () => {
  const { demo, open, letGo } = createSubject();
  const stopping = demo.stop();
  const starting = demo.start();
  letGo();
  await stopping;
  const started = await starting;
  expect(started).toMatchObject({ ok: true, value: { instanceUrl: [...open][0] } });
  await demo.stop();
  expect(open.size).toBe(0);
});

it('two quick starts share one server, instead of leaving one behind', async () => {
  const { demo, open, letGo } = createSubject();
  letGo();
  const [first, second] = await Promise.all([demo.start(), demo.start()]);
  expect(open.size).toBe(1);
  expect(second).toEqual(first);
  await demo.stop();
  expect(open.size).toBe(0);
});
