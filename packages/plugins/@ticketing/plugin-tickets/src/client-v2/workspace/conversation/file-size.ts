const UNITS = ['B', 'KB', 'MB', 'GB'];

/** Bytes as people read them: 900 B, 12 KB, 3.4 MB. */
export function fileSize(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 1024 && unit < UNITS.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  const rounded = unit > 1 && amount < 100 ? Math.round(amount * 10) / 10 : Math.round(amount);
  return `${rounded} ${UNITS[unit]}`;
}
