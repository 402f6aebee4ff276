import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const TESTS = ['**/__tests__/**'];
const NODE_GLOBALS = Object.fromEntries(
  ['process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'fetch', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance',
    'AbortController', 'AbortSignal', 'TextDecoder', 'TextEncoder', 'structuredClone', 'FormData', 'Blob', 'Response', 'Headers', 'queueMicrotask',
    'setImmediate', 'WebSocket',
    // Inside page.evaluate() of the browser tests.
    'window', 'document', 'location', 'localStorage', 'getComputedStyle', 'navigator']
    .map((name) => [name, 'readonly']),
);
const unusedVars = ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }];

const NO_FOCUSED_OR_SKIPPED_TESTS = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|todo|skipIf|runIf|fails)$/]',
    message: 'Every test runs, always.',
  },
  { selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]', message: 'Every test runs, always.' },
  {
    selector: 'CallExpression[callee.name=/^(it|test|describe)$/] ObjectExpression > Property[key.name=/^(skip|only|todo|retry)$/]',
    message: 'Every test runs, always, and once.',
  },
];
const NO_CLOCK = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time comes in as an argument (style rule 3).' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as an argument (style rule 3).' },
  { selector: "CallExpression[callee.name='Date']", message: 'Time comes in as an argument (style rule 3).' },
  { selector: "MemberExpression[object.name='performance'][property.name='now']", message: 'Time comes in as an argument (style rule 3).' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'A rule gives the same answer every time: chance comes in as an argument.' },
];

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', 'storage/**', 'packages/plugins/@ticketing/*/*.js', 'packages/plugins/@ticketing/*/*.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: NODE_GLOBALS },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': unusedVars,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-debugger': 'error',
    },
  },
  {
    files: ['packages/plugins/@ticketing/*/src/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['packages/plugins/@ticketing/*/src/domain/**'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', ...NO_CLOCK] },
  },
  {
    files: TESTS,
    rules: { 'no-restricted-syntax': ['error', ...NO_FOCUSED_OR_SKIPPED_TESTS] },
  },
  {
    // The host's client packages have no types on npm: these stand-ins describe just enough of them, loosely.
    files: ['types/**', 'test/stubs/**'],
    rules: { '@typescript-eslint/no-explicit-any': 'off', '@typescript-eslint/no-empty-function': 'off' },
  },
);
