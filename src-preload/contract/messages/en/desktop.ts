/** What the operating system shows for the app: menus, and later tray and notifications. */
export const desktop = {
  menu: {
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    about: 'About Latchkey',
    hide: 'Hide Latchkey',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    quit: 'Quit Latchkey',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    minimize: 'Minimize',
    close: 'Close window',
  },
  quit: {
    message: 'A new token value is not in the keychain yet',
    detail: 'It is only in memory. GitLab shows it once: after quitting it cannot be read again.',
    stay: 'Keep Latchkey open',
    leave: 'Quit and lose the value',
  },
  /** Beside the name, in the system's list of what starts with the session. */
  autostart: 'Warns before GitLab tokens die',
  startFailure: {
    title: 'Latchkey cannot start',
    message:
      'Its folder cannot be read or written: {path}\n\nNothing was changed. Check who owns the folder and whether the disk is full, then start Latchkey again.',
  },
};
