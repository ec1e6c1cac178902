import { expect, test, type Page } from '@playwright/test';
import type { Result } from '../../src-preload/contract/app-error';
import { startServer, type TestServer } from '../support/servers/http-server';
import { procFile, rendererOf } from './window-facts';
import { shareWorld } from './world';

// What the window may not do, tried from inside it as a script would that got in somehow.

const worldOf = shareWorld({
  instance: { seed: 'empty' },
  // With a camera there is something to refuse.
  launch: { args: ['--use-fake-device-for-media-stream'] },
});
const PAGE = 'app://latchkey/index.html';
let elsewhere: TestServer;

test.beforeAll(async () => {
  elsewhere = await startServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>elsewhere</title>');
  });
});
test.afterAll(() => elsewhere.close());

/** The bridge as any script finds it, without the types that keep ours honest. */
interface Bridge {
  readonly desktop: { call(route: unknown, input: unknown): Promise<Result<unknown>> };
}

const call = (page: Page, route: unknown, input: unknown): Promise<Result<unknown>> =>
  page.evaluate(
    ([name, content]) => (globalThis as unknown as Bridge).desktop.call(name, content),
    [route, input],
  );

test('the process that draws the window can make no system call that it does not need', async () => {
  test.skip(process.platform !== 'linux', 'read from /proc, which is Linux’s');
  const status = await procFile(await rendererOf(worldOf().latchkey.app), 'status');
  expect(status).toMatch(/^Seccomp:\s+2$/m);
  expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
});

test('a script in the page finds no Node and no Electron, and of main only two functions', async () => {
  const found = await worldOf().latchkey.page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'];
    return {
      node: names.filter((name) => name in globalThis),
      bridge: Object.keys((globalThis as unknown as { desktop: object }).desktop).sort(),
      canChange: Reflect.set((globalThis as unknown as { desktop: object }).desktop, 'call', null),
    };
  });
  expect(found).toEqual({ node: [], bridge: ['call', 'on'], canChange: false });
});

test('the policy of our pages lets in nothing from outside, nothing inline, nothing evaluated', async () => {
  const policy = await worldOf().latchkey.app.evaluate(
    async ({ net }, page) => (await net.fetch(page)).headers.get('content-security-policy'),
    PAGE,
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|\*|https?:|blob:|connect-src|frame-src/);
});

test('what the policy forbids does not happen: no inline script, no eval, no request to anywhere', async () => {
  const outcome = await worldOf().latchkey.page.evaluate(async (address) => {
    const refused = (attempt: () => unknown): string => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    // In a task of its own: a debugger, which runs this one, may evaluate what it likes.
    const refusedLater = (attempt: () => unknown): Promise<string> =>
      new Promise((resolve) => setTimeout(() => resolve(refused(attempt))));
    const untilViolation = (directive: RegExp): Promise<string> =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          if (directive.test(event.effectiveDirective)) resolve(event.effectiveDirective);
        });
      });
    const image = untilViolation(/^img-src$/);
    document.body.append(Object.assign(document.createElement('img'), { src: `${address}/pixel` }));
    const frame = untilViolation(/^frame-src$/);
    const iframe = Object.assign(document.createElement('iframe'), { src: `${address}/frame` });
    document.body.append(iframe);
    return {
      eval: await refusedLater(() => globalThis.eval('1 + 1')),
      function: await refusedLater(() => Reflect.construct(Function, ['return 1'])),
      html: refused(() => (document.createElement('p').innerHTML = '<b>x</b>')),
      script: refused(() => (document.createElement('script').text = 'globalThis.inline = 1')),
      fetch: await fetch(`${address}/fetch`).then(
        () => 'done',
        (error: unknown) => (error instanceof Error ? error.name : 'refused'),
      ),
      image: await image,
      frame: await frame,
    };
  }, elsewhere.url);

  expect(outcome).toEqual({
    eval: expect.stringMatching(/^(EvalError|TypeError)$/),
    function: expect.stringMatching(/^(EvalError|TypeError)$/),
    html: 'TypeError',
    script: 'TypeError',
    fetch: 'TypeError',
    image: 'img-src',
    frame: 'frame-src',
  });
  expect(elsewhere.requests).toEqual([]);
});

test('the window opens no other window and goes nowhere else', async () => {
  const { app, page } = worldOf().latchkey;
  await app.evaluate(({ BrowserWindow }) => {
    const tried: unknown[] = [];
    Object.assign(globalThis, { tried });
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event) => {
      tried.push([event.url, event.defaultPrevented]);
    });
  });
  const tried = (): Promise<unknown> =>
    app.evaluate(() => (globalThis as unknown as { tried: unknown }).tried);

  expect(await page.evaluate((address) => window.open(address) === null, elsewhere.url)).toBe(true);
  await page.evaluate((address) => {
    location.href = address;
  }, `${elsewhere.url}/page`);
  await expect.poll(tried).toEqual([[`${elsewhere.url}/page`, true]]);
  await page.evaluate((address) => {
    const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' });
    document.body.append(link);
    link.click();
  }, `${elsewhere.url}/link`);

  await expect.poll(() => call(page, 'app.info', null)).toMatchObject({ ok: true });
  expect(app.windows()).toHaveLength(1);
  expect(page.url()).toContain(PAGE);
  expect(elsewhere.requests).toEqual([]);
});

test('every permission is refused, those that are asked for and those that are only looked up', async () => {
  const answers = await worldOf().latchkey.page.evaluate(async () => {
    const names = [
      'notifications',
      'camera',
      'microphone',
      'geolocation',
      'clipboard-read',
      'midi',
    ];
    const states = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return [name, state];
    });
    const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'refused');
    const position = new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code),
      );
    });
    return {
      states: Object.fromEntries((await Promise.all(states)) as [string, string][]),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(String, nameOf),
      notification: await Notification.requestPermission(),
      clipboard: await navigator.clipboard.readText().then(() => 'read', nameOf),
      position: await position,
    };
  });
  expect(answers).toEqual({
    states: {
      notifications: 'denied',
      camera: 'denied',
      microphone: 'denied',
      geolocation: 'denied',
      'clipboard-read': 'denied',
      midi: 'denied',
    },
    camera: 'NotAllowedError',
    notification: 'denied',
    clipboard: 'NotAllowedError',
    // GeolocationPositionError.PERMISSION_DENIED
    position: 1,
  });
});

for (const [what, route, input] of [
  ['a route that there is not', 'tokens.everything', null],
  ['a route that every object has', 'constructor', null],
  ['a route that is no name', { route: 'app.info' }, null],
  ['an input where there is none', 'app.info', {}],
  ['an id that is a path', 'connections.remove', { connectionId: '../../settings' }],
  ['a field too many', 'tokens.sync', { connectionId: null, url: 'https://elsewhere.example' }],
  ['a number that is none', 'tokens.reveal', { connectionId: crypto.randomUUID(), tokenId: '1' }],
  ['a page that is an address', 'links.open', { connectionId: crypto.randomUUID(), page: PAGE }],
  ['a setting that there is not', 'settings.update', { clipboardSeconds: 1 }],
] as const) {
  test(`main refuses ${what}`, async () => {
    const answer = await call(worldOf().latchkey.page, route, input);
    expect(answer).toEqual({ ok: false, code: 'INPUT_INVALID', details: {} });
  });
}

test('main answers nobody but our own page in our own window', async () => {
  const { app, page } = worldOf().latchkey;
  // By its number: for main another window may still be there when its page has closed.
  const ours = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.id ?? 0);
  const load = (address: string): Promise<void> =>
    app.evaluate(({ BrowserWindow }, [id, url]) => BrowserWindow.fromId(id)?.loadURL(url), [
      ours,
      address,
    ] as const);
  const inFrame = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return 'desktop' in (frame.contentWindow ?? {});
  });
  expect(inFrame).toBe(false);

  // Another window with our page and our preload.
  const opened = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow, app: electron }, address) => {
    const preload = `${electron.getAppPath()}/out/preload/index.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    void other.loadURL(address);
  }, PAGE);
  const other = await opened;
  expect(await call(other, 'app.info', null)).toMatchObject({ code: 'SENDER_REFUSED' });
  await other.close();

  // Our window with another page.
  await load(elsewhere.url);
  await expect(page).toHaveTitle('elsewhere');
  expect(await call(page, 'connections.list', null)).toMatchObject({ code: 'SENDER_REFUSED' });
  await load(PAGE);
  await expect(page).toHaveTitle(/Latchkey/);
  expect(await call(page, 'app.info', null)).toMatchObject({ ok: true });
});
