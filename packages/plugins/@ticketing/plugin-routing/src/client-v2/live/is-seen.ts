/** Whether somebody can see an element: its browser tab is in front, and the page it stands on is not one the host keeps hidden. */
export function isSeen(element: Element | null): boolean {
  if (document.visibilityState !== 'visible' || !element) return false;
  return typeof element.checkVisibility === 'function' ? element.checkVisibility() : true;
}
