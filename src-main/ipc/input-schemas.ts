import { z } from 'zod';
import type { RouteInput, RouteName } from '../../src-preload/contract/contract';
import { settingsSchema } from '../settings/settings';
import { draftShape, filledText, templateSchema } from '../templates/template-store';
import { isSecretFree } from '../tokens/secret-free';

const nothing = z.null();
const connectionId = z.uuid();
const tokenRef = { connectionId, tokenId: z.number().int().positive() };
const intentRef = z.strictObject({ intentId: z.uuid() });
const store = z.enum(['keychain', 'memory']);
// Generous: what is wrong with a longer text is told by the code that parses it.
const address = z.string().max(4_000);
const credential = z.string().max(4_000);

// A text holds no secret. What looks like a token's value goes by its own routes, on which main
// takes it off the clipboard again.
const plainText = z.string().min(1).max(20_000).refine(isSecretFree);

/** The second gate of every call: the exact shape of what the window may send. */
export const inputSchemas: { readonly [R in RouteName]: z.ZodType<RouteInput<R>> } = {
  'app.info': nothing,
  'settings.get': nothing,
  'settings.update': settingsUpdateSchema(),
  'keychain.state': nothing,
  'keychain.retry': nothing,
  'connections.list': nothing,
  'connections.add': z.strictObject({ address, credential, allowInsecure: z.boolean(), store }),
  'connections.replace-credential': z.strictObject({ connectionId, credential, store }),
  'connections.remove': z.strictObject({ connectionId }),
  'connections.start-demo': nothing,
  'tokens.list': nothing,
  'tokens.sync': z.strictObject({ connectionId: connectionId.nullable() }),
  'tokens.rotate': z.strictObject({ ...tokenRef, expiresAt: z.string().max(10) }),
  'tokens.revoke': z.strictObject(tokenRef),
  'tokens.copy': z.strictObject(tokenRef),
  'tokens.reveal': z.strictObject(tokenRef),
  'tokens.create': z.strictObject({
    connectionId,
    target: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('own') }),
      z.strictObject({ kind: z.enum(['user', 'impersonation']), userId: tokenRef.tokenId }),
    ]),
    draft: z.strictObject({
      ...draftShape,
      name: filledText,
      scopes: draftShape.scopes.min(1),
      expiresAt: z.iso.date().nullable(),
    }),
  }),
  'tokens.adopt': z.strictObject({ connectionId, value: credential.nullable() }),
  'tokens.inspect': z.strictObject({ connectionId, value: credential }),
  'tokens.revoke-inspected': z.strictObject({ connectionId, value: credential }),
  'recovery.list': nothing,
  'recovery.look': intentRef,
  'recovery.rotate-successor': intentRef,
  'recovery.save': intentRef,
  'recovery.copy': intentRef,
  'recovery.dismiss': intentRef,
  'clipboard.state': nothing,
  'clipboard.clear': nothing,
  'clipboard.keep': nothing,
  'clipboard.holds-token': nothing,
  'texts.copy': z.strictObject({ text: plainText }),
  'links.open': z.strictObject({
    connectionId,
    page: z.enum(['instance', 'personal-access-tokens']),
  }),
  'links.open-prefilled': z.strictObject({
    connectionId,
    draft: z.strictObject({ ...draftShape, expiresAt: z.iso.date().nullable() }),
    page: z.enum(['form', 'list']),
  }),
  'templates.list': nothing,
  'templates.save': templateSchema,
  'templates.remove': z.strictObject({ id: z.uuid() }),
  'warnings.list': nothing,
  'warnings.snooze': z.strictObject({ ...tokenRef, choice: z.enum(['1', '3', 'day-before']) }),
  'notifications.state': nothing,
  'notifications.test': nothing,
  'notifications.dismiss-hint': nothing,
  'window.take-wanted': nothing,
  'calendar.export': nothing,
};

/** Only what is really in the message: an absent setting must not become `undefined`. */
function settingsUpdateSchema(): z.ZodType<RouteInput<'settings.update'>> {
  const { shape } = settingsSchema;
  return z.strictObject({
    language: z.exactOptional(shape.language),
    theme: z.exactOptional(shape.theme),
    clipboardSeconds: z.exactOptional(shape.clipboardSeconds),
    listView: z.exactOptional(shape.listView),
    warningDays: z.exactOptional(shape.warningDays),
    hideTokenNames: z.exactOptional(shape.hideTokenNames),
    syncMinutes: z.exactOptional(shape.syncMinutes),
    launchAtLogin: z.exactOptional(shape.launchAtLogin),
    closeToTray: z.exactOptional(shape.closeToTray),
    backgroundHint: z.exactOptional(shape.backgroundHint),
  });
}
