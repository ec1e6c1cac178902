import { expect, test } from '@playwright/test';
import { startTrayHost, type TrayEntry, type TrayHost } from '../support/desktop/tray-host';
import { endWarnedWorld, startWarnedWorld, type WarnedWorld } from './warned-world';

test.skip(process.platform !== 'linux', 'the desktop is made of D-Bus services');

test.describe('in the tray', () => {
  const NAME = 'ci_deploy & co';
  let tray: TrayHost;
  let world: WarnedWorld;

  test.beforeAll(async () => {
    tray = await startTrayHost();
    world = await startWarnedWorld({
      [NAME]: 2,
      'in 5': 5,
      'in 20': 20,
      'in 40': 40,
      'in 70': 70,
      'in 80': 80,
      dead: -1,
    });
  });
  test.afterAll(async () => {
    await endWarnedWorld(world);
    await tray.close();
  });

  test('its menu lists the next five deaths with the time left, the soonest first', async () => {
    await expect.poll(deaths).toHaveLength(5);

    const labels = (await deaths()).map(({ label }) => label);
    expect(labels[0]).toContain(NAME);
    expect(labels[0]).toMatch(/1\sd 12\sh/);
    const names = ['in 5', 'in 20', 'in 40', 'in 70'];
    for (const [index, name] of names.entries()) expect(labels[index + 1]).toContain(name);
  });

  test('its entry for the list shows that token there, with its details', async () => {
    const [first] = await deaths();
    const show = first?.children[1];
    if (show === undefined) throw new Error('Nothing to press');

    await tray.press(show);

    await expect(world.pages.list.detail).toContainText(NAME);
  });

  test('Rotate in it opens the window with the rotation of that token', async () => {
    const [first] = await deaths();
    const rotate = first?.children[0];
    if (rotate === undefined) throw new Error('Nothing to press');

    await tray.press(rotate);

    const { self } = world.pages.rotate;
    await expect(self).toContainText(NAME);
  });

  const deaths = async (): Promise<readonly TrayEntry[]> =>
    (await tray.menu()).filter(({ children }) => children.length > 0);
});
