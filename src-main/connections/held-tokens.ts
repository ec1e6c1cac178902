import type { Connection } from './connection';

/** The connection once the value of one of its tokens is kept. */
export function withHeldToken(connection: Connection, tokenId: number): Connection {
  return { ...connection, heldTokenIds: [...othersThan(connection, tokenId), tokenId] };
}

/** The connection once the value is no longer kept. */
export function withoutHeldToken(connection: Connection, tokenId: number): Connection {
  return { ...connection, heldTokenIds: [...othersThan(connection, tokenId)] };
}

function othersThan({ heldTokenIds }: Connection, tokenId: number): readonly number[] {
  return heldTokenIds.filter((held) => held !== tokenId);
}
