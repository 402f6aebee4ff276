/**
 * A number from 0 to 2³²−1 that looks random and is the same for the same ticket and user: everybody who asks again sees the same draw,
 * and the others keep theirs when somebody joins or leaves. FNV-1a over the text, then the final mix of MurmurHash3.
 */
export function chanceOf(ticketId: string, userId: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${ticketId}/${userId}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
