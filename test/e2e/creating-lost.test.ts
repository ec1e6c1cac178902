import { expect, test } from '@playwright/test';
import { startFaultProxy, type FaultProxy } from '../support/fault-proxy';
import { readSystemClipboard } from '../support/electron/clipboard';
import { connect, shareWorld } from './world';

// A creation of which the answer was lost: no failure, never sent twice, and a way to a value.

const worldOf = shareWorld({ instance: { seed: 'empty' }, connected: false });
let proxy: FaultProxy;

test.beforeAll(async () => {
  const { instance, pages } = worldOf();
  proxy = await startFaultProxy(instance.url);
  await connect(pages, proxy.url, instance.credential);
});
test.afterAll(() => proxy.close());

test('a look finds the new token; the notice above leads to a value that works', async () => {
  const { instance, pages } = worldOf();
  const { create, recovery, shell } = pages;
  await shell.goTo('create').click();
  await create.kind.selectOption('own');
  await create.name.fill('lost on the way');
  await create.scope('k8s_proxy').check();
  proxy.faultFor = ({ method }) => (method === 'POST' ? 'cut-after' : null);

  await create.submit.click();

  await expect(create.result).toHaveAttribute('data-outcome', 'unknown');
  await expect(create.result).toHaveAttribute('data-finding', 'created');
  const creations = proxy.requests.filter(({ method }) => method === 'POST');
  expect(creations, 'it is sent once').toHaveLength(1);
  const made = instance.tokens().find(({ name }) => name === 'lost on the way');
  await expect(recovery.only.self).toHaveAttribute('data-token-id', String(made?.id));
  proxy.faultFor = () => null;
  await recovery.only.first.click();
  await expect(recovery.result).toHaveAttribute('data-outcome', 'copied');
  expect(instance.tokenForValue(await readSystemClipboard())?.name).toBe('lost on the way');
});
