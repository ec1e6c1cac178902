/** The part of an IPC event that says where a message comes from. */
export interface SenderEvent {
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null;
  readonly sender: { readonly id: number };
}

/**
 * The first gate of every call: one of our windows, its top frame, our own origin.
 *
 * @param isOurWindow tells by the id of its web contents
 */
export function isTrustedSender(
  event: SenderEvent,
  trustedOrigin: string,
  isOurWindow: (webContentsId: number) => boolean,
): boolean {
  const { senderFrame, sender } = event;
  return (
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.origin === trustedOrigin &&
    isOurWindow(sender.id)
  );
}
