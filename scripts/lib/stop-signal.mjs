// How is the service desk told to stop? Ctrl-C, SIGTERM, a closed terminal, or the end of the `npm start` that began us.

const PARENT_CHECK_MS = 1000;

/**
 * An AbortSignal that fires once when the service desk shall stop, with a promise `aborting` for the same.
 * Further signals are ignored: npm passes on a Ctrl-C which the terminal has already sent to us.
 */
export function stopSignal() {
  const controller = new AbortController();
  const { signal } = controller;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => controller.abort());
  signal.aborting = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  if (process.env.npm_lifecycle_event) watchParent(controller);
  return signal;
}

/** npm passes a SIGTERM to its shell only, which dies and leaves us behind: then our parent changes. */
function watchParent(controller) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) controller.abort();
  }, PARENT_CHECK_MS);
  timer.unref();
}
