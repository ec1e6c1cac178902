import { chmod, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SnippetContext, SnippetKind } from '../../../src-renderer/shared/snippets/snippet';
import { createFolder, findProgram, runProgram, runScript } from './running';
import { HOSTILE_NAMES, textOf, tokenContext } from './samples';

const VALUE = 'glpat-ofThisTestOnly0123456789';

/** Writes down arguments, input and environment, each time it is run. */
const SPY = `#!/bin/sh
{
  printf '%s\\036' "$@"
  printf '\\035'
  test -t 0 || cat
  printf '\\035'
  env
  printf '\\034'
} >> "$SPIED"
`;

interface Call {
  readonly args: readonly string[];
  readonly input: string;
  readonly env: ReadonlyMap<string, string>;
}

/** Runs a snippet with a spy in place of the program that it is for. */
async function spyOn(
  program: string,
  context: SnippetContext,
  kind: SnippetKind,
  after = '',
): Promise<readonly Call[]> {
  const folder = await createFolder();
  const spied = join(folder, 'spied');
  await writeFile(join(folder, program), SPY);
  await chmod(join(folder, program), 0o755);
  const options = { cwd: folder, programs: folder, input: `${VALUE}\n`, env: { SPIED: spied } };
  const { code, stderr } = await runScript(textOf(context, kind) + after, options);
  expect({ code, stderr: stderr.trim() }).toEqual({ code: 0, stderr: 'Token:' });
  const text = await readFile(spied, 'utf8');
  return text.split('\x1c').slice(0, -1).map(toCall);
}

function toCall(text: string): Call {
  const [args = '', input = '', env = ''] = text.split('\x1d');
  const variables = env.split('\n').map((line): [string, string] => {
    const at = line.indexOf('=');
    return [line.slice(0, at), line.slice(at + 1)];
  });
  return { args: args.split('\x1e').slice(0, -1), input, env: new Map(variables) };
}

const holdsValue = (texts: readonly string[]): boolean =>
  texts.some((text) => text.includes(VALUE));

describe('docker', () => {
  it('gets the token as input only', async () => {
    const places = { registry: 'registry.example.com:5050' };
    const context = tokenContext('https://git.example.com', 7, { places });
    const [call] = await spyOn('docker', context, 'docker-login');
    const args = ['login', '--username', 'ada', '--password-stdin', 'registry.example.com:5050'];
    expect(call?.args).toEqual(args);
    expect(call?.input).toBe(`${VALUE}\n`);
    expect(holdsValue([...(call?.env.values() ?? [])])).toBe(false);
  });

  it('the real one signs in at a registry on this computer, over plain http', async (ctx) => {
    if (findProgram('docker') === null) return ctx.skip('docker is not installed');
    const signedIn: string[] = [];
    const server = createServer((request, response) => {
      const basic = request.headers.authorization?.replace(/^Basic /, '');
      if (basic !== undefined) signedIn.push(Buffer.from(basic, 'base64').toString());
      const challenge = { 'www-authenticate': 'Basic realm="registry"' };
      response.writeHead(basic === undefined ? 401 : 200, challenge).end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const places = { registry: `127.0.0.1:${port}` };
    const context = tokenContext('http://127.0.0.1:8080', 7, { places });
    const ran = await runScript(textOf(context, 'docker-login'), { input: `${VALUE}\n` });
    expect(ran.stdout).toContain('Login Succeeded');
    expect(new Set(signedIn)).toEqual(new Set([`ada:${VALUE}`]));
  });
});

describe('NuGet', () => {
  it.each([
    ['https://git.example.com:8443/gitlab', []],
    ['http://127.0.0.1:8080', ['--allow-insecure-connections']],
  ])('at %s gets the name of a variable, and restores with the variable', async (url, more) => {
    const context = tokenContext(url, 7, { places: { project: 'group/sub/project' } });
    const [add, restore] = await spyOn('dotnet', context, 'nuget-source');
    expect(add?.args).toEqual([
      ...['nuget', 'add', 'source'],
      `${url}/api/v4/projects/group%2Fsub%2Fproject/packages/nuget/index.json`,
      ...['--name', 'gitlab', '--username', 'ada', '--password', '%GITLAB_TOKEN%'],
      ...['--store-password-in-clear-text', ...more],
    ]);
    expect(holdsValue([...(add?.env.values() ?? []), add?.input ?? ''])).toBe(false);
    expect(restore?.args).toEqual(['restore']);
    expect(restore?.env.get('GITLAB_TOKEN')).toBe(VALUE);
  });
});

describe('Terraform', () => {
  it('finds all of the HTTP backend in its environment, also after the snippet', async () => {
    const places = { project: '42', stateName: 'eu/prod 1' };
    const context = tokenContext('https://git.example.com/gitlab', 7, { places });
    const calls = await spyOn('terraform', context, 'terraform-init', '\nterraform plan');
    expect(calls.map(({ args }) => args)).toEqual([['init'], ['plan']]);
    const state = 'https://git.example.com/gitlab/api/v4/projects/42/terraform/state/eu%2Fprod%201';
    for (const { env } of calls) {
      const own = [...env].filter(([name]) => name.startsWith('TF_'));
      expect(Object.fromEntries(own)).toEqual({
        TF_HTTP_ADDRESS: state,
        TF_HTTP_LOCK_ADDRESS: `${state}/lock`,
        TF_HTTP_UNLOCK_ADDRESS: `${state}/lock`,
        TF_HTTP_LOCK_METHOD: 'POST',
        TF_HTTP_UNLOCK_METHOD: 'DELETE',
        TF_HTTP_RETRY_WAIT_MIN: '5',
        TF_HTTP_USERNAME: 'ada',
        TF_HTTP_PASSWORD: VALUE,
      });
    }
  });
});

describe.each([
  { program: 'docker', kind: 'docker-login' },
  { program: 'dotnet', kind: 'nuget-source' },
  { program: 'terraform', kind: 'terraform-init' },
] as const)('$program', ({ program, kind }) => {
  it('takes odd places and names of users for nothing but words', async () => {
    for (const name of HOSTILE_NAMES) {
      const places = { project: name, registry: name, stateName: name };
      const context = tokenContext('https://git.example.com', 7, { username: name, places });
      const calls = await spyOn(program, context, kind);
      expect(calls.length).toBeGreaterThan(0);
      expect(holdsValue(calls.flatMap(({ args }) => args))).toBe(false);
      if (program === 'docker') expect(calls[0]?.args.at(-1)).toBe(name);
    }
    expect((await runProgram(['ls', '/tmp/owned'])).code).not.toBe(0);
  });
});
