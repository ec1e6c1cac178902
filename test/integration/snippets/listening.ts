import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A server that writes down what it is asked, and answers `{}` when it is let. */
export async function startListening(mayAnswer: Promise<void> = Promise.resolve()): Promise<{
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Settles at the first request. */
  readonly firstAsked: Promise<void>;
}> {
  const asked: Asked[] = [];
  let tellFirst = (): void => undefined;
  const firstAsked = new Promise<void>((resolve) => (tellFirst = resolve));
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      asked.push({ method, url, headers, body });
      tellFirst();
      void mayAnswer.then(() => response.end('{}'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it listens nowhere');
  return { url: `http://127.0.0.1:${address.port}`, asked, firstAsked };
}
