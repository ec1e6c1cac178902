import { expect, test } from '@playwright/test';
import { addDays, toUtcDate } from '../../src-preload/contract/expiry';
import { en } from '../../src-preload/contract/messages/en';
import { findClosedPort, startServer } from '../support/servers/http-server';
import { createSelfSigned } from '../support/servers/self-signed';
import { BAD_SERVERS } from './bad-servers';
import { connect, shareWorld } from './world';

// Everything that can be wrong with an address, a server or a token, each with a code, a text and a
// next step of its own, and nothing that was typed is lost.

const worldOf = shareWorld({
  connected: false,
  // Whether the machine has a name server or a network at all does not matter here.
  launch: { args: ['--host-resolver-rules=MAP no-such-host.example ~NOTFOUND'] },
});
const TOKEN = 'glpat-EXAMPLEexampleEXAMPLE';

/** A text of the catalogue with anything in place of what is filled in. */
function toPattern(template: string): RegExp {
  const parts = template
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+'));
}

function toCode(code: string): keyof typeof en.errors {
  if (!Object.hasOwn(en.errors, code)) throw new Error(`No text for ${code}`);
  return code as keyof typeof en.errors;
}

/** Presses the button and sees the refusal in full, with both fields as they were. */
async function expectRefusal(
  address: string,
  credential: string,
  code: string,
  nextStep?: string,
): Promise<void> {
  const { form } = worldOf().pages;
  await form.address.fill(address);
  await form.credential.fill(credential);
  await form.submit.click();
  await expect(form.error).toHaveAttribute('data-code', code);
  const { title, next } = en.errors[toCode(code)];
  await expect(form.error).toContainText(toPattern(title));
  await expect(form.error).toContainText(toPattern(nextStep ?? next));
  await expect(form.address).toHaveValue(address);
  await expect(form.credential).toHaveValue(credential);
}

for (const [address, code] of [
  ['https://', 'ADDRESS_INVALID'],
  ['https://ada:secret@git.example', 'ADDRESS_HAS_CREDENTIALS'],
  ['https://git.exa\u200bmple', 'ADDRESS_HAS_CONTROL_CHARACTERS'],
  ['ssh://git@git.example', 'ADDRESS_SCHEME_REFUSED'],
] as const) {
  test(`the address ${JSON.stringify(address)} is refused: ${code}`, async () => {
    await expectRefusal(address, TOKEN, code);
  });
}

test('what is no token at all is not sent anywhere', async () => {
  const { gate, instance } = worldOf();
  await expectRefusal(gate.url, 'two words', 'CREDENTIAL_MALFORMED');
  expect(instance.requests).toEqual([]);
});

test('a port that nobody listens at', async () => {
  await expectRefusal(await findClosedPort(), TOKEN, 'HOST_UNREACHABLE');
});

test('a host that nobody knows', async () => {
  await expectRefusal('https://no-such-host.example', TOKEN, 'HOST_UNKNOWN');
});

test('a certificate that nobody vouches for: the token does not leave the computer', async () => {
  const tls = createSelfSigned();
  test.skip(tls === null, 'there is no openssl to make a certificate with');
  const server = await startServer((_, response) => response.end('{}'), tls ?? undefined);
  await expectRefusal(server.url, TOKEN, 'TLS_FAILED');
  expect(server.requests).toEqual([]);
  await server.close();
});

test('a server that takes the connection and never answers is given up when the time limit is over', async () => {
  const { gate, latchkey } = worldOf();
  // Half a minute goes by in half a second.
  await latchkey.app.evaluate(() => {
    const setTimeoutThen = globalThis.setTimeout;
    const hurried = (call: () => void, ms?: number): NodeJS.Timeout =>
      setTimeoutThen(call, ms === 30_000 ? 500 : ms);
    Object.assign(globalThis, { setTimeoutThen, setTimeout: hurried });
  });
  gate.hold();

  await expectRefusal(gate.url, TOKEN, 'TIMED_OUT');

  await gate.open();
  await latchkey.app.evaluate(() => {
    Object.assign(globalThis, {
      setTimeout: (globalThis as { setTimeoutThen?: unknown }).setTimeoutThen,
    });
  });
});

for (const { says, code, answer } of BAD_SERVERS) {
  test(`a server that says ${says}: ${code}`, async () => {
    const server = await startServer(answer);
    await expectRefusal(server.url, TOKEN, code);
    await server.close();
  });
}

test('a redirect is not followed: the token never reaches the other address', async () => {
  const other = await startServer((_, response) => response.end('{}'));
  const server = await startServer(({ path }, response) => {
    response.writeHead(302, { location: other.url + path }).end();
  });

  await expectRefusal(server.url, TOKEN, 'REDIRECTED');

  expect(server.requests.some(({ headers }) => headers['private-token'] === TOKEN)).toBe(true);
  expect(other.requests).toEqual([]);
  await server.close();
  await other.close();
});

test('a token that the instance does not know, one that was revoked and one that has expired are told apart', async () => {
  const { gate, instance } = worldOf();
  const revoked = instance.addToken({ name: 'revoked', revoked: true });
  const expired = instance.addToken({
    name: 'expired',
    expiresAt: addDays(toUtcDate(Date.now()), -1),
  });

  await expectRefusal(gate.url, TOKEN, 'CREDENTIAL_UNKNOWN');
  // There is no connection yet whose token could be replaced.
  const { anotherToken } = en.errorWords.connecting;
  await expectRefusal(gate.url, revoked.value, 'CREDENTIAL_REVOKED', anotherToken);
  await expectRefusal(gate.url, expired.value, 'CREDENTIAL_EXPIRED', anotherToken);
});

test('after all these failures the right address and token connect', async () => {
  const { pages, gate, instance } = worldOf();
  await connect(pages, gate.url, instance.credential);
  await expect(pages.form.error).toHaveCount(0);
});
