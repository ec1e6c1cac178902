import { nativeImage, type NativeImage } from 'electron';
import type { TrayState } from './tray-state';

/**
 * The pictures of build/icons/tray, made of the drawings beside them (`rsvg-convert -w 44 -h 44
 * well.svg -o well-44.png`), by file name. They are part of the bundle, so packaging cannot lose
 * them.
 */
const pictures = import.meta.glob<string>('../../build/icons/tray/*.png', {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** How large the platform draws it on a plain screen, in pixels; twice that on a fine one. */
const WINDOWS_PIXELS = 16;
const MACOS_PIXELS = 18;
/** Of the only picture that Electron hands to a Linux desktop, which makes it as small as it wants. */
const LINUX_PIXELS = 44;

export function createTrayIcon(state: TrayState, platform: NodeJS.Platform): NativeImage {
  if (platform === 'win32') return toImage(state, WINDOWS_PIXELS, [1, 2]);
  if (platform !== 'darwin') return toImage(state, LINUX_PIXELS, [1]);
  // Only its shape counts there: the menu bar has the colour.
  const image = toImage(`${state}-template`, MACOS_PIXELS, [1, 2]);
  image.setTemplateImage(true);
  return image;
}

/** What is put over the icon in the Windows task bar. */
export function createOverlayIcon(): NativeImage {
  return toImage('overlay', WINDOWS_PIXELS, [1, 2]);
}

function toImage(name: string, size: number, scaleFactors: readonly number[]): NativeImage {
  const image = nativeImage.createEmpty();
  for (const scaleFactor of scaleFactors) {
    const pixels = size * scaleFactor;
    const dataURL = pictures[`../../build/icons/tray/${name}-${pixels}.png`];
    if (dataURL === undefined) throw new Error(`No tray icon ${name} of ${pixels} pixels`);
    image.addRepresentation({ scaleFactor, width: pixels, height: pixels, dataURL });
  }
  return image;
}
