import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, type DesktopApi } from './contract/contract';

const desktop: DesktopApi = {
  call: (route, input) => ipcRenderer.invoke(CALL_CHANNEL, route, input),
  on(event, listener) {
    const forward = (_: unknown, name: unknown, payload: never): void => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.removeListener(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld('desktop', desktop);
