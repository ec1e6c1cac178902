import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { readSystemClipboard } from '../support/electron/clipboard';
import { createSnippetPages } from '../support/electron/pages/snippets';
import { shareWorld } from './world';

const worldOf = shareWorld({ instance: { seed: 'empty' } });

/** As somebody does who pastes it into a terminal and types the token. */
async function runInShell(script: string, token: string): Promise<string> {
  const child = spawn('sh', ['-c', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stdin.end(`${token}\n`);
  await once(child, 'close');
  return output;
}

test('a command from a token’s details, copied and run in a shell, rotates that token', async () => {
  const { instance, latchkey, pages } = worldOf();
  const { token, value } = instance.addToken({ name: "it's $(mine)" });
  await pages.shell.syncNow.click();
  await pages.list.row(token.id).details.click();
  const snippets = createSnippetPages(latchkey.page);
  await snippets.open.focus();
  await latchkey.page.keyboard.press('Enter');
  await snippets.kind.selectOption('curl-rotate');
  await expect(snippets.text.locator('.string').first()).toBeVisible();
  await snippets.copy.click();
  await expect(snippets.copy).toHaveText('Copied');

  const copied = await readSystemClipboard();
  expect(copied).toBe(await snippets.text.textContent());
  const answer = await runInShell(copied, instance.credential);
  expect(answer).toContain('"token":"');
  expect(instance.isAlive(value)).toBe(false);
  expect(instance.family(token.id)).toHaveLength(2);
  await pages.list.detailClose.click();
});

test('a value on the clipboard gives way to a command, which then stays', async () => {
  const { instance, latchkey, pages } = worldOf();
  await pages.list.ownRow.copy.click();
  await expect(pages.shell.clipboardCountdown).toBeVisible();
  expect((await readSystemClipboard()) === instance.credential).toBe(true);
  const snippets = createSnippetPages(latchkey.page);
  await pages.list.ownRow.details.click();
  await snippets.open.click();
  await snippets.kind.selectOption('git-clone');
  await snippets.copy.click();
  await expect(pages.shell.clipboardCountdown).toHaveCount(0);
  expect(await readSystemClipboard()).toContain('clone ');
});
