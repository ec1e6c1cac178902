import { Hono } from 'hono';
import { answer, signedIn, type ApiEnv } from './exchange';
import type { Instance } from '../instance';
import { toMetadataEntity } from './metadata-entity';

/** `/metadata`, and `/version` for those who still ask there (12). */
export function createMetadataRoutes(instance: Instance): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>({ strict: false });
  for (const path of ['/metadata', '/version']) {
    routes.get(path, signedIn(instance, ['read_user']), (context) =>
      answer(context, toMetadataEntity(instance)),
    );
  }
  return routes;
}
