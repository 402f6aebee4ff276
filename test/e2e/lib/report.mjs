// Counts and prints what the scenarios saw.
export function createReport(print = console.log) {
  const counts = { passed: 0, failed: 0 };
  const failures = [];
  let scenario = '';
  return {
    counts,
    title(text) {
      scenario = text;
      print(`\n${text}`);
    },
    passed(text, milliseconds) {
      counts.passed += 1;
      print(`  ok      ${text} (${(milliseconds / 1000).toFixed(1)} s)`);
    },
    failed(text, error, picture) {
      counts.failed += 1;
      failures.push(`${scenario}: ${text}`);
      print(`  FAILED  ${text}\n          ${String(error.message ?? error).split('\n').slice(0, 12).join('\n          ')}`);
      if (picture) print(`          picture: ${picture}`);
    },
    /** Names what failed once more, for a reader who only has the end of a long output. */
    sum() {
      if (failures.length) print(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
      print(`\n${counts.passed} passed, ${counts.failed} failed`);
    },
  };
}
