import { useEffect, useRef, useState, type RefObject } from 'react';
import { isTaken, shortcutOf, type ShortcutAction } from './shortcuts';

const SETTING = 'ticketing:singleKeys';

const readSetting = () => {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    return true;
  }
};

/** Whether single letters act, remembered on this machine. */
export function useSingleKeys(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(readSetting);
  const choose = (next: boolean) => {
    setOn(next);
    try {
      localStorage.setItem(SETTING, next ? 'on' : 'off');
    } catch {
      return;
    }
  };
  return [isOn, choose];
}

// A page under an open one stays mounted; it must not react. Dialogs have their own keys.
const isOnTop = (root: HTMLElement) =>
  (root.checkVisibility?.() ?? true) && !document.querySelector('.ant-modal-wrap:not([style*="display: none"])');

/** Calls `act` for the keys of the workspace while it is what the person looks at. */
export function useShortcuts(root: RefObject<HTMLElement>, hasSingleKeys: boolean, act: (action: ShortcutAction) => void) {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTaken(event.target)) return;
      const action = shortcutOf(event, hasSingleKeys);
      if (!action || !root.current || !isOnTop(root.current)) return;
      event.preventDefault();
      latest.current(action);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root, hasSingleKeys]);
}
