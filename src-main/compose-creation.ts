import { createCreation, type CreationParts } from './tokens/creation/create-token';
import { createAdoption, type AdoptionParts } from './tokens/pasted/adopt-token';
import { createInspection } from './tokens/pasted/inspect-token';
import { createInspectedRevocation } from './tokens/pasted/revoke-inspected';
import type { RevocationOptions } from './tokens/revoke-token';

/** What makes tokens, takes values in and looks at them. */
export type Creation = ReturnType<typeof composeCreation>;

export function composeCreation(parts: AdoptionParts & RevocationOptions & CreationParts) {
  return {
    create: createCreation(parts),
    adopt: createAdoption(parts),
    inspect: createInspection(parts),
    revokeInspected: createInspectedRevocation(parts),
  };
}
