import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { ConnectionSummary } from '../../../src-preload/contract/models';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import type { FakeTime } from '../../support/fake-time';
import type { FaultProxy } from '../../support/fault-proxy';
import { valueOf, type TestApp } from '../../support/test-app';
import { startWatching, told, useWatchedApp } from '../../support/watched-app';

let time: FakeTime;
let instance: DemoInstance;
let proxy: FaultProxy;
let app: TestApp;
let connection: ConnectionSummary;
let plant: (name: string, days: number) => number;

useWatchedApp(Date.parse('2026-11-21T10:00:00Z'), (its) => {
  ({ time, instance, proxy, app, connection, plant } = its);
});

describe('the record on disk', () => {
  it('outlives its connection, so that adding it again does not tell everything again', async () => {
    plant('ci', 5);
    await startWatching(app, time);
    valueOf(await app.domain.connections.remove(connection.id));
    await app.connect(proxy.url, instance.credential);
    await app.domain.warnings.check();
    expect(told(app)).toHaveLength(1);
  });

  it('goes with a demo, whose address the next demo may have with other tokens', async () => {
    plant('ci', 5);
    valueOf(await app.domain.connections.remove(connection.id));
    const input = { address: proxy.url, credential: instance.credential, allowInsecure: false };
    const demo = valueOf(await app.domain.connections.add({ ...input, store: 'memory' }, true));
    await app.domain.syncs.sync(demo.id);
    await app.domain.warnings.check();
    expect(await readFile(app.profile.warningsFile, 'utf8')).toContain(proxy.url);
    valueOf(await app.domain.connections.remove(demo.id));
    expect(await readFile(app.profile.warningsFile, 'utf8')).not.toContain(proxy.url);
  });

  it('never holds the name or the value of a token', async () => {
    plant('very-secret-name', 5);
    await startWatching(app, time);
    const text = await readFile(app.profile.warningsFile, 'utf8');
    expect(text).not.toContain('very-secret-name');
    expect(text).not.toContain(instance.credential);
  });

  it('that cannot be read is kept aside, and said', async () => {
    await writeFile(app.profile.warningsFile, '{"version":1,"shown":[{"tokenId":');
    const next = await app.restart();
    expect(next.domain.setAside).toMatchObject([{ file: 'warnings' }]);
  });
});
