import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { intentSchema, type Intent } from '../../src-main/tokens/rotation/intent';
import type { Answer, FaultProxy, PassedRequest } from '../support/fault-proxy';

/** A rotation as it came over the network. */
export interface SeenRotation {
  readonly tokenId: number;
  /** Intents that were on disk for this token, as `sent`, when it arrived. */
  readonly intentIds: readonly string[];
  readonly request: PassedRequest;
}

/** A creation as it came over the network. */
export type SeenCreation = Omit<SeenRotation, 'tokenId'>;

/** Stands between the app and GitLab and remembers what neither of them would tell. */
export interface Witness {
  /** Every rotation that arrived, in order, whatever was done to it then. */
  readonly rotations: readonly SeenRotation[];
  /** Every creation that arrived, likewise. */
  readonly creations: readonly SeenCreation[];
  /** The value of every token that a rotation or creation made here, by the token's id. */
  readonly values: ReadonlyMap<number, string>;
}

const ROTATION = /\/personal_access_tokens\/(\d+|self)\/rotate\b/;

export function isRotation({ method, path }: PassedRequest): boolean {
  return method === 'POST' && ROTATION.test(path);
}

/** Of one token, or of the credential. */
export function isLook({ method, path }: PassedRequest): boolean {
  return method === 'GET' && /\/personal_access_tokens\/\w+$/.test(path);
}

export function isCreation({ method, path }: PassedRequest): boolean {
  return method === 'POST' && path.endsWith('/user/personal_access_tokens');
}

/**
 * Watches a proxy by its two hooks; whoever wants to hold a request takes `hooks` of the stage.
 *
 * @param ownTokenId the token that `self` is now
 */
export function createWitness(journalDirectory: string, ownTokenId: () => number) {
  const rotations: SeenRotation[] = [];
  const creations: SeenCreation[] = [];
  const sentIntents = (isMeant: (intent: Intent) => boolean): readonly string[] =>
    readJournal(journalDirectory)
      .filter((intent) => intent.state === 'sent' && isMeant(intent))
      .map(({ id }) => id);
  const values = new Map<number, string>();
  return {
    rotations,
    creations,
    values,
    onArrival(request: PassedRequest): void {
      if (isCreation(request)) {
        const intentIds = sentIntents(({ kind }) => kind === 'create');
        creations.push({ intentIds, request });
      }
      if (!isRotation(request)) return;
      const id = ROTATION.exec(request.path)?.[1] ?? '';
      const tokenId = id === 'self' ? ownTokenId() : Number(id);
      const intentIds = sentIntents(
        (intent) => intent.kind === 'rotate' && intent.tokenId === tokenId,
      );
      rotations.push({ tokenId, intentIds, request });
    },
    onAnswer(request: PassedRequest, { status, body }: Answer): void {
      if (!(isRotation(request) || isCreation(request)) || status >= 300) return;
      const { id, token } = JSON.parse(body.toString()) as { id: number; token: string };
      values.set(id, token);
    },
  } satisfies Witness & Pick<FaultProxy, 'onArrival' | 'onAnswer'>;
}

/** The journal as it is on disk at this moment. */
export function readJournal(directory: string): readonly Intent[] {
  return namesIn(directory)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const text = readIfThere(join(directory, name));
      return text === null ? [] : [intentSchema.parse(JSON.parse(text))];
    });
}

/** Everything in a folder, temporary files too; nothing when it is no folder. */
export function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

/** Null when the app has removed it meanwhile. */
function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
