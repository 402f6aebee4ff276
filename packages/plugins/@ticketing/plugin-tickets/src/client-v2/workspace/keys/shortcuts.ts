export type ShortcutAction = 'previous' | 'next' | 'reply' | 'note' | 'customerMessage' | 'help';

export interface Shortcut {
  action: ShortcutAction;
  /** As shown in the list of keys. */
  keys: string[];
  /** Locale key. */
  meaning: string;
}

/** The keys of the workspace, as its help lists them. */
export const SHORTCUTS: readonly Shortcut[] = [
  { action: 'next', keys: ['J', 'Alt + ↓'], meaning: 'Next ticket of the list' },
  { action: 'previous', keys: ['K', 'Alt + ↑'], meaning: 'Previous ticket of the list' },
  { action: 'reply', keys: ['R'], meaning: 'Write a public reply' },
  { action: 'note', keys: ['N'], meaning: 'Write an internal note' },
  { action: 'customerMessage', keys: ['C'], meaning: 'Write down what the customer said' },
  { action: 'help', keys: ['?'], meaning: 'Show these keys' },
];

const SINGLE_KEYS: Record<string, ShortcutAction> = {
  j: 'next',
  k: 'previous',
  r: 'reply',
  n: 'note',
  c: 'customerMessage',
  '?': 'help',
};
const ALT_KEYS: Record<string, ShortcutAction> = { ArrowDown: 'next', ArrowUp: 'previous' };

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** What a key press means, if anything; single letters can be switched off (WCAG 2.1.4), Alt combinations stay. */
export function shortcutOf({ key, altKey, ctrlKey, metaKey }: Pressed, hasSingleKeys: boolean): ShortcutAction | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (altKey) return ALT_KEYS[key];
  return hasSingleKeys ? SINGLE_KEYS[key.toLowerCase()] : undefined;
}

/** Keys belong to whatever takes text or has its own keys; the workspace listens only elsewhere. */
export function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], [role="combobox"]') !== null;
}
