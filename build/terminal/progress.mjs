// @ts-check

// Everything goes to stderr: stdout belongs to results (`electron-runtime.mjs --print`).

/** Nothing is said about work that takes less than this (ms). */
const SILENT_MS = 2_000;
/** Between two signs of life (ms). */
const REPEAT_MS = 10_000;

/**
 * @param {string} line
 * @returns {void}
 */
export const say = (line) => void process.stderr.write(`${line}\n`);

/**
 * Does a piece of work and shows that it goes on when it takes longer than two seconds.
 * @template T
 * @param {string} label what is being done, for example `Installing the Node packages`
 * @param {() => Promise<T>} work
 * @param {() => string} [detail] asked at each sign of life, for example how much has arrived
 * @returns {Promise<T>} what the work resolves with
 */
export async function withProgress(label, work, detail = () => '') {
  const started = performance.now();
  const seconds = () => `${Math.round((performance.now() - started) / 1000)} s`;
  let said = false;
  const show = () => {
    const more = detail();
    say(`${said ? '  still: ' : ''}${label} … ${seconds()}${more === '' ? '' : `, ${more}`}`);
    said = true;
  };
  /** @type {NodeJS.Timeout | undefined} */
  let repeat;
  const first = setTimeout(() => {
    show();
    repeat = setInterval(show, REPEAT_MS);
  }, SILENT_MS);
  try {
    const result = await work();
    if (said) say(`  done in ${seconds()}`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(repeat);
  }
}
