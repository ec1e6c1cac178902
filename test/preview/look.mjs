/**
 * Builds the preview, opens it in a Chromium under the app's own content security policy, takes a
 * screenshot of every scenario in every language and theme into out/preview/, runs axe on each,
 * and exits 1 when axe or the console has something to say.
 *
 *   node test/preview/look.mjs [part of a shot's name]
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { shots } from './shots.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const SITE = join(ROOT, 'out/preview/site');
const PICTURES = join(ROOT, 'out/preview');
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const POLICY = (await readFile(join(ROOT, 'src-main/window/app-protocol.ts'), 'utf8'))
  .match(/CONTENT_SECURITY_POLICY = \[(.*?)\]/s)[1]
  .match(/"[^"]+"|'[^'"\n]+'(?=,)/g)
  .map((part) => part.slice(1, -1))
  .join('; ');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

async function serve() {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const file = join(SITE, path === '/' ? 'index.html' : path);
    const body = await readFile(file).catch(() => null);
    if (body === null) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': POLICY,
    });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

async function look(context, address, shot, language, theme) {
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewportSize({ width: shot.width ?? 1240, height: shot.height ?? 800 });
  await page.goto(`${address}/?scenario=${shot.scenario}&lang=${language}&theme=${theme}`);
  await page.getByTestId('nav-settings').waitFor();
  await shot.act?.(page);
  const picture = join(PICTURES, `${shot.name}-${language}-${theme}.png`);
  await page.screenshot({ path: picture, animations: 'disabled' });
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  for (const { id, impact, nodes } of violations) {
    complaints.push(`axe ${impact} ${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
  }
  await page.close();
  return complaints;
}

await build({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' });
await mkdir(PICTURES, { recursive: true });
const server = await serve();
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
// The policy holds for the app; axe itself is injected past it.
const context = await browser.newContext({ bypassCSP: false });
const wanted = process.argv[2] ?? '';
let failures = 0;
for (const shot of shots) {
  for (const language of shot.languages ?? ['en', 'zh-CN', 'ja']) {
    for (const theme of ['light', 'dark']) {
      const name = `${shot.name}-${language}-${theme}`;
      if (!name.includes(wanted)) continue;
      const complaints = await look(context, address, shot, language, theme);
      failures += complaints.length;
      for (const complaint of complaints) process.stdout.write(`${name}: ${complaint}\n`);
    }
  }
}
await browser.close();
server.close();
process.stdout.write(`${failures} complaints\n`);
process.exitCode = failures === 0 ? 0 : 1;
