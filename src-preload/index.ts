import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, type DesktopApi, type Events } from './contract/contract';

const desktop: DesktopApi = {
  call: (route, input) => ipcRenderer.invoke(CALL_CHANNEL, route, input),
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void) {
    const forward = (_: unknown, name: unknown, payload: Events[E]): void => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.removeListener(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld('desktop', desktop);
