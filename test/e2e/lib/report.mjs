// Counts and prints what the scenarios saw.
export function createReport(print = console.log) {
  const counts = { passed: 0, failed: 0 };
  return {
    counts,
    title: (text) => print(`\n${text}`),
    passed(text, milliseconds) {
      counts.passed += 1;
      print(`  ok      ${text} (${(milliseconds / 1000).toFixed(1)} s)`);
    },
    failed(text, error, picture) {
      counts.failed += 1;
      print(`  FAILED  ${text}\n          ${String(error.message ?? error).split('\n').slice(0, 12).join('\n          ')}`);
      if (picture) print(`          picture: ${picture}`);
    },
  };
}
