import { expect, it } from 'vitest';
import {
  findLiving,
  isRotation,
  useConnectedApp,
  type ConnectedApp,
} from '../../support/connected-app';
import { valueOf } from '../../support/test-app';

let its: ConnectedApp;
useConnectedApp(Date.parse('2026-11-21T10:00:00Z'), (connected) => (its = connected));

it('a namesake that was made unknown to the app is not rotated in place of the successor', async () => {
  const { app, instance, proxy, connection } = its;
  const old = findLiving(app, ({ isCredential }) => !isCredential);
  const namesake = instance.addToken({
    name: old.name,
    scopes: [...old.scopes],
    expiresAt: '2026-12-24',
  });
  proxy.faultFor = (request) => (isRotation(request) ? 'cut-after' : null);
  valueOf(
    await app.domain.rotate({
      connectionId: connection.id,
      tokenId: old.id,
      expiresAt: '2027-02-19',
    }),
  );
  proxy.faultFor = () => null;
  await app.domain.recovery.lookAround(connection.id);
  const [item] = app.domain.recoveries.items();
  expect(instance.findToken(item?.tokenId ?? 0)?.previousId).toBe(old.id);
  valueOf(await app.domain.recovery.rotateSuccessor(item?.intentId ?? ''));
  expect(instance.isAlive(namesake.value), 'the namesake is alive').toBe(true);
  expect(instance.isAlive(app.clipboard.text), 'the new value is alive').toBe(true);
});
