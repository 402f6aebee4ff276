/**
 * The address of the same page with another ticket open. The host writes the record of each open view as `/filterbytk/<id>`; the
 * last one is ours.
 */
export function addressOf(id: string, current: string): string {
  const url = new URL(current);
  const marker = '/filterbytk/';
  const at = url.pathname.lastIndexOf(marker);
  if (at < 0) return current;
  const rest = url.pathname.slice(at + marker.length).replace(/^[^/]*/, encodeURIComponent(id));
  url.pathname = url.pathname.slice(0, at + marker.length) + rest;
  return url.toString();
}
