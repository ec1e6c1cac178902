// @ts-check
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../terminal/problem.mjs';

const SERVICES = '/usr/share/dbus-1/services';
/**
 * The only services the bus may start by itself: the session must not depend on what else is
 * installed. Not the keyring: it is started with its password, and a second one must not be quicker.
 */
const PROMPTERS = [
  'org.gnome.keyring.PrivatePrompter.service',
  'org.gnome.keyring.SystemPrompter.service',
];

/**
 * @param {string} socket
 * @param {string} services folder
 * @returns {string} configuration of a session bus
 */
const configuration = (socket, services) => `<!DOCTYPE busconfig PUBLIC
  "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/**
 * Starts a session bus of the session's own.
 * @param {import('./session-processes.mjs').SessionProcesses} processes
 * @param {string} folder the session's XDG_RUNTIME_DIR
 * @returns {Promise<{ DBUS_SESSION_BUS_ADDRESS: string }>}
 */
export async function startMessageBus(processes, folder) {
  const services = join(folder, 'services');
  mkdirSync(services);
  for (const name of PROMPTERS)
    if (existsSync(join(SERVICES, name))) copyFileSync(join(SERVICES, name), join(services, name));
  const config = join(folder, 'bus.conf');
  writeFileSync(config, configuration(join(folder, 'bus'), services));
  processes.give(services);
  const bus = processes.start(
    'dbus-daemon',
    [`--config-file=${config}`, '--nofork', '--nopidfile', '--nosyslog', '--print-address=3'],
    { extraPipe: true },
  );
  const address = await bus.firstLine(3);
  if (address === '') throw problem(`dbus-daemon did not start:\n${bus.complaints()}`);
  return { DBUS_SESSION_BUS_ADDRESS: address };
}
