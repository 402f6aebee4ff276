/** The list with the item at `from` moved to `to`; places outside of the list move nothing. */
export function moveItem<T>(list: readonly T[], from: number, to: number): T[] {
  const isInside = (place: number) => place >= 0 && place < list.length;
  if (!isInside(from) || !isInside(to)) return [...list];
  const rest = list.filter((_item, index) => index !== from);
  return [...rest.slice(0, to), list[from], ...rest.slice(to)];
}

export const replaceItem = <T>(list: readonly T[], at: number, item: T): T[] => list.map((one, index) => (index === at ? item : one));
export const removeItem = <T>(list: readonly T[], at: number): T[] => list.filter((_one, index) => index !== at);
