import type { Result } from '../../../src-preload/contract/app-error';
import type { InspectInput } from '../../../src-preload/contract/creation';
import type { RevokeOutcome } from '../../../src-preload/contract/models';
import { revokeOnce, type RevocationOptions } from '../revoke-token';
import { aboutValue, readPastedValue, type PastedValueParts } from './pasted-value';

/**
 * Revokes a token with its own value, where it was found: sent exactly once, and asked for nothing
 * else than to end itself. Of a token in the connection's list the list then knows. Fails with
 * `VALUE_*`, `FORBIDDEN`, or as any call to the instance.
 */
export function createInspectedRevocation(
  parts: RevocationOptions & PastedValueParts,
): (input: InspectInput) => Promise<Result<RevokeOutcome>> {
  return ({ connectionId, value }) =>
    parts.lock.run<RevokeOutcome>(connectionId, async () => {
      const pasted = await readPastedValue(parts, connectionId, value);
      if (!pasted.ok) return pasted;
      const { connection, token, client } = pasted.value;
      const settled = await revokeOnce(parts, {
        connection,
        tokenId: token.id,
        client,
        asksOfItself: true,
        send: () => client.revokeSelf(),
      });
      if (!settled.ok) return settled.code === 'FORBIDDEN' ? settled : aboutValue(settled);
      parts.onStale(connectionId);
      return settled;
    });
}
