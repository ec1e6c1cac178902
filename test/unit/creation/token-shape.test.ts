import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src-preload/contract/crc32';
import {
  canLookAtItself,
  isSurelyAccessToken,
  shapeHints,
  toTokenShape,
  type TokenShapeKind,
} from '../../../src-preload/contract/token-shape';
import { toRoutableValue } from '../../../src-main/demo-instance/accounts/token-value';

/** The synthetic example of `gitlab-api`, 14.1. */
const DOCUMENTED = 'glpat-AAECAwQFBgcICQoLDA0OD286MQp1OjIH.01.0w0v26tqw';
const TWENTY = 'EXAMPLEexample_-0123';

const KINDS: readonly (readonly [string, TokenShapeKind])[] = [
  [`glpat-${TWENTY}`, 'access-token'],
  [DOCUMENTED, 'access-token'],
  [`gldt-${TWENTY}`, 'deploy-token'],
  [`glptt-${TWENTY}${TWENTY}`, 'pipeline-trigger'],
  [`glrt-${TWENTY}`, 'runner'],
  [`glrt-t1_${TWENTY}`, 'runner'],
  [`glrtr-${TWENTY}`, 'runner'],
  [`GR1348941${TWENTY}`, 'runner-registration'],
  [`glcbt-64_${TWENTY}`, 'ci-job'],
  ['glcbt-eyJhbGciOi.eyJzdWIi.c2ln', 'ci-job'],
  [`glsoat-${TWENTY}`, 'scim'],
  [`glft-${TWENTY}`, 'feed'],
  [`glft-${'0a'.repeat(32)}-77`, 'feed'],
  [`glimt-${TWENTY}01234`, 'incoming-mail'],
  [`glagent-${TWENTY}${TWENTY}0123456789`, 'kubernetes-agent'],
  [`glffct-${TWENTY}`, 'feature-flags-client'],
  [`gloas-${'0a'.repeat(32)}`, 'oauth-secret'],
  [`glwt-${TWENTY}`, 'workspace'],
  ['_gitlab_session=0123456789abcdef', 'session-cookie'],
];

describe('kind of a text', () => {
  it.each(KINDS)('of %s is %s', (text, kind) => {
    expect(toTokenShape(text)).toMatchObject({ kind, fits: true, instancePrefix: null });
    expect(shapeHints(toTokenShape(text)).filter((hint) => hint === 'misfit')).toEqual([]);
  });

  it.each(KINDS)('of %s is seen through space that came along', (text, kind) => {
    expect(toTokenShape(`\n\t ${text} \r\n`).kind).toBe(kind);
  });

  it.each(KINDS.filter(([text]) => text.startsWith('gl')))(
    'of %s is seen behind a prefix of the instance',
    (text, kind) => {
      const shape = toTokenShape(`acme-corp-${text}`);
      expect(shape).toMatchObject({ kind, instancePrefix: 'acme-corp' });
      expect(shapeHints(shape)).toContain('instance-prefix');
    },
  );

  it('is one of GitLab’s first prefix, whatever its body looks like', () => {
    const shape = toTokenShape('glpat-abc-glrt-0123456789x');
    expect(shape).toMatchObject({ kind: 'access-token', format: 'legacy', instancePrefix: null });
  });

  it('may be an access token when it has no prefix, or one of an administrator’s choice', () => {
    const kind = 'possible-access-token';
    expect(toTokenShape(TWENTY)).toMatchObject({ kind, format: 'legacy', checksum: 'none' });
    expect(toTokenShape(`our/prefix:${TWENTY}`)).toMatchObject({ kind, format: 'legacy' });
  });

  it.each([
    '',
    'hello',
    'a sentence of several words',
    'päßwörter-sind-keine1',
    `ghp_${'x'.repeat(60)}`,
    `glpat-${TWENTY} and more`,
    'https://git.example.com/-/user_settings/personal_access_tokens',
    `glpat-${'x'.repeat(5000)}`,
    '\u0000\u0000\u0000',
  ])('of %j is not known', (text) => {
    expect(toTokenShape(text).kind).toBe('unknown');
    expect(canLookAtItself(toTokenShape(text))).toBe(false);
  });

  it('tells of a part that is missing', () => {
    const cut = toTokenShape(`glpat-${TWENTY.slice(1)}`);
    expect(cut).toMatchObject({ kind: 'access-token', format: null, fits: false });
    expect(shapeHints(cut)).toEqual(['misfit']);
    expect(shapeHints(toTokenShape('gldt-short'))).toEqual(['misfit']);
  });
});

describe('format and checksum', () => {
  it('are those of the documented example', () => {
    expect(toTokenShape(DOCUMENTED)).toEqual({
      kind: 'access-token',
      format: 'routable-versioned',
      instancePrefix: null,
      checksum: 'ok',
      fits: true,
    });
  });

  it('accept what an instance makes', () => {
    for (const userId of [1, 77, 35_000_000]) {
      const value = toRoutableValue(Buffer.alloc(16, userId % 256), userId);
      expect(toTokenShape(value)).toMatchObject({ format: 'routable-versioned', checksum: 'ok' });
    }
  });

  it('know the routable format without a version', () => {
    const checked = 'glpat-AAECAwQFBgcICQoLDA0OD286MQp1OjIH.0w';
    const value = checked + zlibCrc32(checked).toString(36).padStart(7, '0');
    expect(toTokenShape(value)).toMatchObject({ format: 'routable', checksum: 'ok' });
  });

  it('find every single wrong character', () => {
    for (let place = 6; place < DOCUMENTED.length; place += 1) {
      const wrong = DOCUMENTED[place] === 'a' ? 'b' : 'a';
      if (DOCUMENTED[place] === '.') continue;
      const typo = DOCUMENTED.slice(0, place) + wrong + DOCUMENTED.slice(place + 1);
      expect(toTokenShape(typo).checksum).toBe('mismatch');
    }
  });

  it('cover the prefix of the instance, and one of an administrator’s choice', () => {
    const signed = (prefix: string): string => {
      const checked = DOCUMENTED.replace('glpat-', prefix).slice(0, -7);
      return checked + zlibCrc32(checked).toString(36).padStart(7, '0');
    };
    expect(toTokenShape(signed('acme-glpat-'))).toMatchObject({
      kind: 'access-token',
      instancePrefix: 'acme',
      checksum: 'ok',
    });
    expect(toTokenShape(signed('acme+'))).toMatchObject({
      kind: 'possible-access-token',
      format: 'routable-versioned',
      checksum: 'ok',
    });
  });

  it('count as zlib counts', () => {
    for (const text of ['', 'a', '123456789', DOCUMENTED, 'x'.repeat(4000)]) {
      expect(crc32(text)).toBe(zlibCrc32(text));
    }
  });
});

describe('what to do with it', () => {
  it('asks only about texts that an access token endpoint knows', () => {
    const asked = KINDS.filter(([text]) => canLookAtItself(toTokenShape(text)));
    expect(new Set(asked.map(([, kind]) => kind))).toEqual(new Set(['access-token']));
    expect(canLookAtItself(toTokenShape(TWENTY))).toBe(true);
  });

  it('takes no password on the clipboard for a token', () => {
    expect(isSurelyAccessToken(DOCUMENTED)).toBe(true);
    expect(isSurelyAccessToken(`glpat-${TWENTY}`)).toBe(true);
    expect(isSurelyAccessToken(TWENTY)).toBe(false);
    expect(isSurelyAccessToken('glpat-cut')).toBe(false);
    expect(isSurelyAccessToken(`gldt-${TWENTY}`)).toBe(false);
  });
});

describe('hostile texts', () => {
  it.each([
    'a'.repeat(4000),
    `glpat-${'a-'.repeat(1990)}`,
    '-glpat-'.repeat(570),
    `glpat-${'a'.repeat(300)}.${'0.'.repeat(1800)}`,
    'a.'.repeat(2000),
    `glcbt-ey${'.-'.repeat(1900)}!`,
    `glft-${'0'.repeat(3900)}-`,
    `${' '.repeat(2000)}x${' '.repeat(2000)}`,
    '.'.repeat(4000),
  ])('are looked at in no time (%#)', (text) => {
    const started = performance.now();
    for (let round = 0; round < 100; round += 1) toTokenShape(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
