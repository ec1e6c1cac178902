import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate that nobody vouches for; null where there is no openssl to make one. */
export function createSelfSigned(): { readonly key: string; readonly cert: string } | null {
  const directory = mkdtempSync(join(tmpdir(), 'latchkey-tls-'));
  const [key, cert] = [join(directory, 'key.pem'), join(directory, 'cert.pem')];
  const subject = [
    '-subj',
    '/CN=localhost',
    '-days',
    '2',
    '-addext',
    'subjectAltName=IP:127.0.0.1',
  ];
  try {
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
      ].concat(['-keyout', key, '-out', cert], subject),
      { stdio: 'ignore' },
    );
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } catch (error) {
    console.warn(`no self-signed certificate: ${String(error)}`);
    return null;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
