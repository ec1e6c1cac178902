import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { TransportRequest } from '../../../src-main/gitlab/transport';
import type { TransportOutcome } from '../../../src-main/gitlab/transport-outcome';
import {
  createMoment,
  findClosedPort,
  json,
  letOthersArrive,
  startServer,
  startTcpServer,
  type Answer,
} from '../../support/servers/http-server';
import { createSelfSigned } from '../../support/servers/self-signed';
import { createTestTransport } from '../../support/servers/test-transport';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

async function serve(answer: Answer, tls?: Parameters<typeof startServer>[1]) {
  const server = await startServer(answer, tls);
  opened.push(server);
  return server;
}

const read = (url: string, more: Partial<TransportRequest> = {}): TransportRequest => ({
  method: 'GET',
  url,
  headers: { 'private-token': 'glpat-secret-secret-secret' },
  ...more,
});

const codeOf = (outcome: TransportOutcome) =>
  outcome.kind === 'lost' ? outcome.code : outcome.status;

const drop: Answer = (_request, _response, raw) => void raw.socket.destroy();

describe('the way to the server', () => {
  it('tells a port where nobody listens from an answer, and knows nothing was sent', async () => {
    const outcome = await createTestTransport().send(
      read(await findClosedPort(), { method: 'POST' }),
    );
    expect(outcome).toMatchObject({
      code: 'HOST_UNREACHABLE',
      status: null,
      mayHaveLeft: false,
      details: { reason: 'ECONNREFUSED' },
    });
  });

  it('tells a host that does not exist', async () => {
    const outcome = await createTestTransport().send(read('http://no-such-host.invalid/'));
    expect(outcome).toMatchObject({ code: 'HOST_UNKNOWN', mayHaveLeft: false });
  });

  it('refuses a certificate that nobody vouches for, before the request is sent', async (ctx) => {
    const pair = createSelfSigned();
    if (pair === null) return ctx.skip('openssl is not installed');
    const server = await serve((_request, response) => json(response, 200, {}), pair);
    const outcome = await createTestTransport().send(read(server.url, { method: 'POST' }));
    expect(outcome).toMatchObject({ code: 'TLS_FAILED', mayHaveLeft: false });
    expect(server.requests).toEqual([]);
  });

  it('tells TLS spoken to a plain server', async () => {
    const server = await serve((_request, response) => json(response, 200, {}));
    const outcome = await createTestTransport().send(read(server.url.replace('http', 'https')));
    expect(outcome).toMatchObject({ code: 'TLS_FAILED' });
  });

  it('tells a server that does not speak HTTP', async () => {
    const server = await startTcpServer('SSH-2.0-OpenSSH_9.2\r\n');
    opened.push(server);
    expect(codeOf(await createTestTransport().send(read(server.url)))).toBe('NOT_GITLAB');
  });

  it.each(['GET', 'POST'] as const)(
    'gives up on a %s that is never answered, with the limit in seconds',
    async (method) => {
      const server = await serve(() => undefined);
      const outcome = await createTestTransport({ timeoutMs: 100 }).send(
        read(server.url, { method }),
      );
      expect(outcome).toMatchObject({
        code: 'TIMED_OUT',
        details: { seconds: 0.1 },
        mayHaveLeft: true,
      });
      expect(server.requests).toHaveLength(1);
    },
  );

  it('counts a body that never ends as timed out, not as an answer', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"id":');
    });
    const outcome = await createTestTransport({ timeoutMs: 100 }).send(read(server.url));
    expect(outcome).toMatchObject({ code: 'TIMED_OUT', status: 200 });
  });
});

describe('redirects', () => {
  it.each(['GET', 'POST'] as const)(
    'takes the credential of a %s to no other origin',
    async (method) => {
      const other = await serve((_request, response) => json(response, 200, {}));
      const server = await serve((_request, response) =>
        response.writeHead(307, { location: `${other.url}/api/v4/user` }).end(),
      );
      const outcome = await createTestTransport().send(read(server.url, { method }));
      expect(outcome).toMatchObject({ code: 'REDIRECTED', mayHaveLeft: true });
      expect(other.requests).toEqual([]);
      expect(server.requests).toHaveLength(1);
    },
  );
});

describe('sizes', () => {
  it('stops reading a body beyond the limit and hangs up', async () => {
    let sent = 0;
    const hungUp = createMoment();
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.on('close', hungUp.now);
      const push = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(10_000, 97))) sent += 10_000;
        if (!response.destroyed) response.once('drain', push);
      };
      push();
    });
    const outcome = await createTestTransport({ maxBytes: 50_000 }).send(read(server.url));
    expect(outcome).toMatchObject({ code: 'BODY_TOO_LARGE', details: { limitBytes: 50_000 } });
    await hungUp.come;
    expect(sent).toBeLessThan(50_000_000);
  });

  it('counts what a small compressed body swells to', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000, 97));
    const server = await serve((_request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(bomb),
    );
    expect(bomb.length).toBeLessThan(50_000);
    const outcome = await createTestTransport({ maxBytes: 50_000 }).send(read(server.url));
    expect(codeOf(outcome)).toBe('BODY_TOO_LARGE');
  });

  it('keeps a character whole whose bytes arrive apart', async () => {
    const bytes = Buffer.from('{"name":"鍵"}');
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(bytes.subarray(0, 10), () =>
        setImmediate(() => response.end(bytes.subarray(10))),
      );
    });
    const outcome = await createTestTransport().send(read(server.url));
    expect(outcome).toMatchObject({ text: '{"name":"鍵"}' });
  });
});

describe('asking again', () => {
  it.each([429, 502, 503, 504])(
    'asks a read again after %i, and takes the answer',
    async (status) => {
      const server = await serve((_request, response) =>
        json(response, server.requests.length < 4 ? status : 200, {}),
      );
      const transport = createTestTransport();
      expect(codeOf(await transport.send(read(server.url)))).toBe(200);
      expect(transport.pauses).toEqual([500, 1000, 2000]);
    },
  );

  it.each([400, 401, 403, 404, 500])('does not ask again after %i', async (status) => {
    const server = await serve((_request, response) => json(response, status, {}));
    expect(codeOf(await createTestTransport().send(read(server.url)))).toBe(status);
    expect(server.requests).toHaveLength(1);
  });

  it('asks again when the connection drops, also in the middle of the body', async () => {
    const half: Answer = (_request, response, raw) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"half":', () => raw.socket.destroy());
    };
    const whole: Answer = (_request, response) => json(response, 200, { done: true });
    const server = await serve((...arrived) =>
      ([drop, half][server.requests.length - 1] ?? whole)(...arrived),
    );
    const outcome = await createTestTransport().send(read(server.url));
    expect(outcome).toMatchObject({ kind: 'answer', text: '{"done":true}' });
  });

  it('gives up after three times', async () => {
    const server = await serve(drop);
    const outcome = await createTestTransport().send(read(server.url));
    expect(codeOf(outcome)).toBe('CONNECTION_LOST');
    expect(server.requests).toHaveLength(4);
  });

  it('waits as long as the server asks, up to a minute', async () => {
    const server = await serve((_request, response) =>
      server.requests.length === 1
        ? response
            .writeHead(429, { 'content-type': 'text/plain', 'retry-after': '60' })
            .end('Retry later\n')
        : json(response, 200, {}),
    );
    const transport = createTestTransport();
    expect(codeOf(await transport.send(read(server.url)))).toBe(200);
    expect(transport.pauses).toEqual([60_000]);
  });

  it('reports a longer wait instead of sitting it out', async () => {
    const server = await serve((_request, response) =>
      json(response, 429, {}, { 'retry-after': '61' }),
    );
    const transport = createTestTransport();
    expect(codeOf(await transport.send(read(server.url)))).toBe(429);
    expect(transport.pauses).toEqual([]);
  });

  it('does not wait a minute again and again', async () => {
    const server = await serve((_request, response) =>
      json(response, 503, {}, { 'retry-after': '45' }),
    );
    const transport = createTestTransport();
    await transport.send(read(server.url));
    expect(transport.pauses).toEqual([45_000, 45_000]);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
    'sends a %s exactly once whatever happens',
    async (method) => {
      const faults: Answer[] = [
        drop,
        ...[429, 500, 502, 503, 504].map(
          (status): Answer =>
            (_request, response) =>
              json(response, status, {}, { 'retry-after': '1' }),
        ),
      ];
      for (const fault of faults) {
        const server = await serve(fault);
        await createTestTransport().send(read(server.url, { method }));
        expect(server.requests).toHaveLength(1);
      }
    },
  );
});

describe('stopping and turns', () => {
  it('ends a read under way and does not ask again', async () => {
    const arrived = createMoment();
    const server = await serve(arrived.now);
    const controller = new AbortController();
    const sent = createTestTransport().send(read(server.url, { signal: controller.signal }));
    await arrived.come;
    controller.abort();
    expect(codeOf(await sent)).toBe('CONNECTION_LOST');
    expect(server.requests).toHaveLength(1);
  });

  it('runs one mutation at a time, each after the body of the one before', async () => {
    const held: (() => void)[] = [];
    const server = await serve((request, response) => {
      if (request.path === '/ping') return void response.end();
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{');
      held.push(() => response.end('}'));
    });
    const transport = createTestTransport();
    const send = (path: string) => transport.send(read(server.url + path, { method: 'POST' }));
    const sent = [send('/1'), send('/2'), send('/3')];
    for (const count of [1, 2, 3]) {
      await letOthersArrive(server);
      expect(held).toHaveLength(count);
      held.at(-1)?.();
    }
    expect((await Promise.all(sent)).map(codeOf)).toEqual([200, 200, 200]);
  });

  it('lets the next mutation go when the one before was lost', async () => {
    const server = await serve((request, response, raw) =>
      request.path === '/1' ? drop(request, response, raw) : json(response, 200, {}),
    );
    const transport = createTestTransport();
    const send = (path: string) => transport.send(read(server.url + path, { method: 'POST' }));
    const [first, second] = await Promise.all([send('/1'), send('/2')]);
    expect([codeOf(first), codeOf(second)]).toEqual(['CONNECTION_LOST', 200]);
  });
});
