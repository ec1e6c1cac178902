import type { AppErrorCode, Result } from '../../../src-preload/contract/app-error';
import type {
  InspectInput,
  InspectOutcome,
  TokenReach,
} from '../../../src-preload/contract/creation';
import { isAtLeast } from '../../../src-preload/contract/server-version';
import { GRANULAR } from '../../gitlab/capabilities';
import { toTokenSummary } from '../to-summary';
import { readPastedValue, type PastedValue, type PastedValueParts } from './pasted-value';

/** First version that tells what a token may reach (`gitlab-api`, 4.8). */
const TELLS_REACH = '17.4';

/** Scopes that may ask who they are (`gitlab-api`, 12). */
const MAY_ASK_WHO: readonly string[] = ['api', 'read_api', 'read_user', GRANULAR];

type Dead = Exclude<InspectOutcome['state'], 'active'>;

const DEAD: Partial<Record<AppErrorCode, Dead>> = {
  VALUE_UNKNOWN: 'unknown',
  VALUE_REVOKED: 'revoked',
  VALUE_EXPIRED: 'expired',
};

/**
 * Asks the connection's instance, and nobody else, what a value is. Nothing of it is kept. GitLab
 * counts it as a use of the token. Fails with `VALUE_MALFORMED`, `VALUE_REFUSED`, or as any call.
 */
export function createInspection(
  parts: PastedValueParts,
): (input: InspectInput) => Promise<Result<InspectOutcome>> {
  return async ({ connectionId, value }) => {
    const pasted = await readPastedValue(parts, connectionId, value);
    if (pasted.ok) return { ok: true, value: await describe(pasted.value) };
    const state = DEAD[pasted.code];
    return state === undefined ? pasted : { ok: true, value: { state } };
  };
}

async function describe(pasted: PastedValue): Promise<InspectOutcome> {
  const { connection, token } = pasted;
  const [username, reach] = await Promise.all([askWho(pasted), askReach(pasted)]);
  const isOwn = token.userId === connection.userId;
  return {
    state: 'active',
    token: toTokenSummary(token, connection),
    username: username ?? (isOwn ? connection.username : null),
    isOwn,
    reach,
  };
}

async function askWho({ token, client }: PastedValue): Promise<string | null> {
  if (!token.scopes.some((scope) => MAY_ASK_WHO.includes(scope))) return null;
  const user = await client.readUser();
  return user.ok ? user.value.username : null;
}

async function askReach({ connection, client }: PastedValue): Promise<TokenReach | null> {
  if (!isAtLeast(connection.serverVersion, TELLS_REACH)) return null;
  const reach = await client.readReach();
  return reach.ok ? reach.value : null;
}
