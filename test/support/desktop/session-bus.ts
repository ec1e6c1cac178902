/** Address of the message bus of the desktop session that the tests run in. */
export function sessionBus(): string {
  const address = process.env['DBUS_SESSION_BUS_ADDRESS'];
  if (address === undefined)
    throw new Error('This is not a desktop session of build/desktop-session.mjs');
  return address;
}
