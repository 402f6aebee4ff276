// Says what is going on: on a terminal one moving line per step, elsewhere plain lines.

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const HEARTBEAT_MS = 30_000;

export function createProgress(out = process.stdout, err = process.stderr) {
  const isTerminal = Boolean(out.isTTY);
  let note = '';
  const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;
  const overwrite = (text) => out.write(`\r\x1b[2K${text}`);

  return {
    /** Shows `label` and the time it takes while `act` runs; passes on its result or its error. */
    async step(label, act) {
      const started = Date.now();
      note = '';
      let frame = 0;
      if (!isTerminal) out.write(`${label} ...\n`);
      const timer = isTerminal
        ? setInterval(() => overwrite(`${FRAMES[frame++ % FRAMES.length]} ${label} ${note} ${seconds(started)}`), 120)
        : setInterval(() => out.write(`${label} ... ${seconds(started)}\n`), HEARTBEAT_MS);
      try {
        const result = await act();
        if (isTerminal) overwrite(`✓ ${label} (${seconds(started)})\n`);
        else out.write(`${label}: done (${seconds(started)})\n`);
        return result;
      } catch (error) {
        if (isTerminal) overwrite(`✗ ${label} (${seconds(started)})\n`);
        throw error;
      } finally {
        clearInterval(timer);
      }
    },
    /** A detail of the running step. */
    note(text) {
      note = `- ${text}`;
      if (!isTerminal) out.write(`  ${text}\n`);
    },
    done: (text) => out.write(`${text}\n`),
    fail: (text) => err.write(`${text}\n`),
  };
}
