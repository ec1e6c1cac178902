import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { startGitServer } from './git-server';
import { createFolder, findProgram, runProgram, runScript } from './running';
import { textOf, tokenContext } from './samples';

const VALUE = 'glpat-ofThisTestOnly0123456789';
const input = `${VALUE}\n`;

beforeEach((ctx) => {
  if (findProgram('git') === null) ctx.skip('git is not installed');
});

async function textsBelow(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1'));
  return (await Promise.all(texts)).join('\n');
}

it('clones with the token, which is then nowhere in the clone', async () => {
  const server = await startGitServer('gitlab/group/project.git', VALUE);
  const cwd = await createFolder();
  const context = tokenContext(`${server.url}/gitlab`, 7, { places: { project: 'group/project' } });
  const trace = join(cwd, 'trace');
  const env = { GIT_TERMINAL_PROMPT: '0', GIT_TRACE: trace };
  const { code } = await runScript(textOf(context, 'git-clone'), { input, cwd, env });
  expect(code).toBe(0);
  expect(new Set(server.signedIn)).toEqual(new Set([`oauth2:${VALUE}`]));
  const log = await runProgram(['git', '-C', join(cwd, 'project'), 'log', '--format=%s']);
  expect(log.stdout).toBe('first\n');
  const origin = ['git', '-C', join(cwd, 'project'), 'remote', 'get-url', 'origin'];
  expect((await runProgram(origin)).stdout).toBe(`${server.url}/gitlab/group/project.git\n`);
  // The trace has every command line that Git started.
  expect(await readFile(trace, 'utf8')).toContain('git-remote-http origin');
  expect(await textsBelow(cwd)).not.toContain(VALUE);
});

it('asks no helper that would keep the token, or give an old one', async () => {
  const server = await startGitServer('group/project.git', VALUE);
  const cwd = await createFolder();
  const asked = join(cwd, 'asked');
  const config = `[credential]\n\thelper = "!f() { echo $1 >> ${asked}; }; f"\n`;
  await writeFile(join(cwd, '.gitconfig'), config);
  const context = tokenContext(server.url, 7);
  const { code } = await runScript(textOf(context, 'git-clone'), { input, cwd });
  expect(code).toBe(0);
  await expect(readFile(asked, 'utf8')).rejects.toThrow('ENOENT');
});

it('gives the token to no other host, even when the server sends Git there', async () => {
  const elsewhere = await startGitServer('group/project.git', VALUE);
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(302, { location: elsewhere.url + url }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const clone = textOf(tokenContext(`http://127.0.0.1:${port}`, 7), 'git-clone');
  const env = { GIT_TERMINAL_PROMPT: '0' };
  const { code, stderr } = await runScript(clone, { input, env });
  expect(code).not.toBe(0);
  expect(stderr).toContain(`could not read Username for '${elsewhere.url}'`);
  expect(elsewhere.signedIn).toEqual([]);
});

it('puts the token into the credential store that Git is set up with', async () => {
  const cwd = await createFolder();
  const store = join(cwd, 'store');
  await writeFile(join(cwd, '.gitconfig'), `[credential]\n\thelper = store --file ${store}\n`);
  const context = tokenContext('https://git.example.com:8443/gitlab', 7);
  const { code } = await runScript(textOf(context, 'git-credential'), { input, cwd });
  expect(code).toBe(0);
  expect(await readFile(store, 'utf8')).toBe(`https://ada:${VALUE}@git.example.com%3a8443\n`);
});
