import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { rotate } from './asking';
import { createDice } from './dice';
import { planOptions } from './plan';
import { createSecretScan, type Leak, type Secrets } from './secret-scan';
import { openStage, type Stage } from './stage';

// That a scan finds nothing says something only when it would find what is there: here a value is
// planted in every kind of place that the fault test looks into.

let stage: Stage;
const CANARY = 'glpat-planted-canary-0123456789';
const canary: Secrets = new Map([['the canary', CANARY]]);

// One of the sessions that share the runs is enough.
const tests = planOptions(process.env).part === 1 ? test : null;

tests?.describe('the scan for secrets', () => {
  test.beforeAll(async () => {
    stage = await openStage();
  });
  test.afterAll(() => stage.close());

  const filesOf = ({ profile }: Stage, secrets: Secrets): readonly Leak[] =>
    createSecretScan().files([profile.directory], secrets);

  test('finds nothing in a profile into which nothing was planted', () => {
    expect(filesOf(stage, new Map([['the credential', stage.instance.credential]]))).toEqual([]);
  });

  for (const form of ['latin1', 'utf16le', 'base64', 'hex'] as const) {
    test(`finds a value in a file, as ${form} – catches a scan that looks past files`, () => {
      const path = join(stage.profile.directory, 'planted');
      // Encoded together with what stands around it, as in a file of another program.
      const text = ` "value": "${CANARY}" }`;
      const bytes = form === 'utf16le' ? Buffer.from(text, form) : Buffer.from(text);
      const content = form === 'base64' || form === 'hex' ? bytes.toString(form) : bytes;
      writeFileSync(path, content);
      expect(filesOf(stage, canary)).toEqual([{ place: path, what: `the canary, as ${form}` }]);
      expect(filesOf(stage, new Map()).length).toBe(form === 'base64' || form === 'hex' ? 0 : 1);
      rmSync(path);
    });
  }

  test('finds a value in the log – catches a scan that takes a known file for unchanged', () => {
    const { logFile, directory } = stage.profile;
    const scan = createSecretScan();
    scan.files([directory], canary);
    const before = readFileSync(logFile, 'utf8');
    appendFileSync(logFile, `${CANARY}\n`);
    expect(scan.files([directory], canary).map(({ place }) => place)).toEqual([logFile]);
    writeFileSync(logFile, before);
  });

  test('finds a value in a message to the window – catches a tap that hears nothing', async () => {
    const { app, witness, connectionId, messagesFile } = stage;
    const dice = createDice(1);
    const target = await stage.takeTarget(dice, false);
    expect((await rotate(stage, dice, target)).outcome).toBe('copied');
    const [[tokenId, value] = [0, '']] = [...witness.values];
    const read = (): readonly Leak[] =>
      createSecretScan().text(
        'messages',
        readFileSync(messagesFile, 'utf8'),
        new Map([['the value', value]]),
      );
    expect(read(), 'before it was asked for').toEqual([]);
    await app.ask('tokens.reveal', { connectionId, tokenId });
    expect(read().length, 'messages that hold it').toBeGreaterThan(0);
    expect(readFileSync(messagesFile, 'utf8'), 'events').toMatch(/tokens\.changed/);
  });

  test('finds a value in arguments and environment – catches a scan of the wrong process', async () => {
    await stage.app.quit();
    await stage.start({ args: [`--planted=${CANARY}`], env: { PLANTED: CANARY } });
    const find = async (): Promise<readonly string[]> => {
      const { app } = stage;
      const environment = await app.environment();
      const scan = createSecretScan();
      return [
        ...scan.text('environment', environment, canary),
        ...scan.processes(app.pid, canary),
      ].map(({ place }) => place);
    };
    const places = ['environment', `/proc/${stage.app.pid}/cmdline`];
    expect(await find()).toEqual(expect.arrayContaining(places));
    await stage.restart();
    expect(await find()).toEqual([]);
  });

  test('finds a value in what the app prints – catches output that nobody follows', async () => {
    await stage.app.app.evaluate((_, text) => {
      process.stdout.write(`${text}\n`);
    }, CANARY);
    const read = (): readonly Leak[] =>
      createSecretScan().text('printed', stage.app.output(), canary);
    await expect.poll(() => read().length).toBe(1);
  });
});
