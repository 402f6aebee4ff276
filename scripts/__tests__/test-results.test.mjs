import { describe, expect, it } from 'vitest';
import { countResults, describeResults } from '../lib/test-results.mjs';

const RULES = { countsUnrunTests: true, expectedProjects: [] };

/** A vitest module as far as the count looks at it. */
function moduleOf(project, states, state = states.includes('failed') ? 'failed' : 'passed') {
  const tests = states.map((result, index) => ({ fullName: `test ${index}`, result: () => ({ state: result }) }));
  return { project: { name: project }, relativeModuleId: 'a.test.ts', children: { allTests: () => tests.values() }, state: () => state };
}

describe('the closing count', () => {
  it('adds up what passed and failed over all projects', () => {
    const results = countResults([moduleOf('domain', ['passed', 'passed']), moduleOf('server', ['passed', 'failed'])], [], RULES);
    expect(describeResults(results)).toBe('  domain: 2 passed, 0 failed\n  server: 1 passed, 1 failed\n3 passed, 1 failed');
  });

  it('counts a test that did not run as failed', () => {
    expect(countResults([moduleOf('server', ['passed', 'skipped'])], [], RULES)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('leaves out the tests the caller did not ask for by name', () => {
    expect(countResults([moduleOf('server', ['passed', 'skipped'])], [], { ...RULES, countsUnrunTests: false })).toMatchObject({ passed: 1, failed: 0 });
  });

  it('counts a file that could not be loaded, one without tests and a broken afterAll', () => {
    expect(countResults([moduleOf('server', [], 'failed')], [], RULES)).toMatchObject({ passed: 0, failed: 1 });
    expect(countResults([moduleOf('server', [], 'passed')], [], RULES)).toMatchObject({ passed: 0, failed: 1 });
    expect(countResults([moduleOf('server', ['passed'], 'failed')], [], RULES)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts an error outside of any test', () => {
    expect(countResults([moduleOf('domain', ['passed'])], [new Error('no database')], RULES))
      .toMatchObject({ passed: 1, failed: 1, problems: ['error outside of a test: no database'] });
  });

  it('counts a run without any test as failed', () => {
    expect(countResults([], [], RULES)).toMatchObject({ passed: 0, failed: 1, problems: ['no test ran'] });
  });

  it('counts a project that ran nothing', () => {
    expect(countResults([moduleOf('domain', ['passed'])], [], { ...RULES, expectedProjects: ['domain', 'client'] }))
      .toMatchObject({ passed: 1, failed: 1, problems: ['no test passed in project client'] });
  });
});
