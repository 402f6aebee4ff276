// Browser parts that antd asks for and jsdom does not have, and patience on slow machines.
import { configure } from '@testing-library/dom';

// findBy… and waitFor end as soon as they can; one second is not enough for antd's first dialog on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

window.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener() {},
  removeListener() {},
  addEventListener() {},
  removeEventListener() {},
  dispatchEvent: () => false,
})) as typeof window.matchMedia;

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// antd measures scroll bars by a pseudo element; jsdom knows no styles of those and prints an error for each question.
const styleOf = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => styleOf(element);
