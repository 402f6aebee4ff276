// Counts what really happened in a vitest run.

/**
 * A test counts as passed when it ran and passed. One that did not run (skipped, or its beforeAll broke) counts as failed, and so
 * does a file that could not be loaded, an error outside of any test, and an expected project without a passed test.
 * @param {Iterable<import('vitest/node').TestModule>} modules
 * @param {unknown[]} errorsOutsideTests
 * @param {{ countsUnrunTests: boolean, expectedProjects: string[] }} rules `countsUnrunTests` is false when the caller asked for tests by name
 */
export function countResults(modules, errorsOutsideTests, { countsUnrunTests, expectedProjects }) {
  const projects = new Map(expectedProjects.map((name) => [name, { passed: 0, failed: 0 }]));
  const problems = errorsOutsideTests.map((error) => `error outside of a test: ${error?.message ?? error}`);
  for (const module of modules) {
    const project = projects.get(module.project.name) ?? { passed: 0, failed: 0 };
    projects.set(module.project.name, project);
    let tests = 0;
    for (const test of module.children.allTests()) {
      tests += 1;
      const { state } = test.result();
      if (state === 'passed') project.passed += 1;
      else if (state === 'failed') project.failed += 1;
      else if (countsUnrunTests) {
        project.failed += 1;
        problems.push(`did not run: ${module.relativeModuleId} > ${test.fullName}`);
      }
    }
    const hasFailedTest = [...module.children.allTests()].some((test) => test.result().state === 'failed');
    if (tests === 0 || (module.state() === 'failed' && !hasFailedTest)) {
      project.failed += 1;
      problems.push(`${tests === 0 ? 'no test in' : 'failed outside of its tests'}: ${module.relativeModuleId}`);
    }
  }
  for (const name of expectedProjects) {
    if (projects.get(name).passed === 0) problems.push(`no test passed in project ${name}`);
  }
  const sum = (key) => [...projects.values()].reduce((total, project) => total + project[key], 0);
  const silentProjects = expectedProjects.filter((name) => projects.get(name).passed + projects.get(name).failed === 0).length;
  const passed = sum('passed');
  const failed = sum('failed') + errorsOutsideTests.length + silentProjects;
  if (passed + failed > 0) return { projects, problems, passed, failed };
  // A database that could not be made, or a filter that fits no file: nothing was proven.
  return { projects, problems: ['no test ran'], passed: 0, failed: 1 };
}

export function describeResults({ projects, problems, passed, failed }) {
  const lines = [...projects].map(([name, count]) => `  ${name}: ${count.passed} passed, ${count.failed} failed`);
  return [...problems.map((problem) => `! ${problem}`), ...lines, `${passed} passed, ${failed} failed`].join('\n');
}
