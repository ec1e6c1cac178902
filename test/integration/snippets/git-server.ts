import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createFolder, runProgram } from './running';

/** A Git server over HTTP that lets in with one token, as `git http-backend` does it. */
export interface GitServer {
  readonly url: string;
  /** User and password of every request that had one. */
  readonly signedIn: readonly string[];
}

/** @param path of the one repository it has, such as `gitlab/group/project.git` */
export async function startGitServer(path: string, token: string): Promise<GitServer> {
  const folder = await createFolder();
  const git = ['git', '-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
  const work = join(folder, 'work');
  await runProgram([...git, 'init', '--quiet', work]);
  await runProgram([...git, '-C', work, 'commit', '--quiet', '--allow-empty', '-m', 'first']);
  await runProgram([...git, 'clone', '--quiet', '--bare', work, join(folder, path)]);

  const signedIn: string[] = [];
  const server = createServer((request, response) => {
    const basic = request.headers.authorization?.replace(/^Basic /, '') ?? '';
    const account = Buffer.from(basic, 'base64').toString();
    if (account !== '') signedIn.push(account);
    if (account.endsWith(`:${token}`)) serve(folder, request, response);
    else response.writeHead(401, { 'www-authenticate': 'Basic realm="GitLab"' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it listens nowhere');
  return { url: `http://127.0.0.1:${address.port}`, signedIn };
}

function serve(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: request.method,
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: request.headers['git-protocol']?.toString() ?? '',
    },
  });
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('close', () => {
    const answer = Buffer.concat(chunks);
    const end = answer.indexOf('\r\n\r\n');
    for (const line of answer.subarray(0, end).toString().split('\r\n')) {
      const [name = '', value = ''] = line.split(': ');
      if (name === 'Status') response.statusCode = Number.parseInt(value, 10);
      else response.setHeader(name, value);
    }
    response.end(answer.subarray(end + 4));
  });
}
