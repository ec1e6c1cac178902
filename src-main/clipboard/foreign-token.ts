import { isSurelyAccessToken } from '../../src-preload/contract/token-shape';
import type { ClipboardGuard } from './clipboard-guard';

/**
 * Whether something on the clipboard looks like an access token, and was not put there by this app.
 * Reads the clipboard: only for a user who has come back to a window that waits for a value.
 */
export async function holdsForeignToken(
  clipboard: Pick<ClipboardGuard, 'read' | 'isOurs'>,
): Promise<boolean> {
  const text = await clipboard.read();
  return text !== null && isSurelyAccessToken(text) && !clipboard.isOurs(text);
}
