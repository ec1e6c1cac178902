import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectOutput } from '../../../build/session/collect-output.mjs';
import { stageCopy } from '../../../build/session/staged-copy.mjs';

describe.runIf(process.platform !== 'win32')(
  'files that change hands with a desktop session',
  () => {
    let folder: string;
    const at = (...parts: readonly string[]): string => join(folder, ...parts);
    const rights = (path: string): number => statSync(path).mode & 0o777;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'latchkey-stage-'));
      mkdirSync(at('from', 'private'), { recursive: true });
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it('makes readable what only its owner can read, without opening the original', () => {
      writeFileSync(at('from', 'private', 'secret.js'), '');
      chmodSync(at('from', 'private', 'secret.js'), 0o600);
      chmodSync(at('from', 'private'), 0o700);

      stageCopy(at('from'), at('to'), () => true);

      expect(rights(at('to', 'private'))).toBe(0o755);
      expect(rights(at('to', 'private', 'secret.js'))).toBe(0o644);
      expect(rights(at('from', 'private', 'secret.js'))).toBe(0o600);
    });

    it('keeps programs executable for everybody', () => {
      writeFileSync(at('from', 'program'), '');
      chmodSync(at('from', 'program'), 0o700);
      stageCopy(at('from'), at('to'), () => true);
      expect(rights(at('to', 'program'))).toBe(0o755);
    });

    it('does not copy what is readable already', () => {
      writeFileSync(at('from', 'large'), '');
      chmodSync(at('from', 'large'), 0o644);
      stageCopy(at('from'), at('to'), () => true);
      expect(statSync(at('to', 'large')).ino).toBe(statSync(at('from', 'large')).ino);
    });

    it('brings back no link that an ordinary user has laid to a file of root', () => {
      mkdirSync(at('output', 'results'), { recursive: true });
      symlinkSync('/etc/passwd', at('output', 'results', 'trace.zip'));
      writeFileSync(at('output', 'results', 'report.json'), '{}');

      collectOutput(at('output'), at('checkout'), ['results']);

      expect(statSync(at('checkout', 'results', 'report.json')).isFile()).toBe(true);
      expect(statSync(at('checkout', 'results', 'trace.zip'), { throwIfNoEntry: false })).toBe(
        undefined,
      );
    });
  },
);
