/** A draft among what a person wrote. */
export interface PlacedDraft {
  /** What the person wrote above. */
  before: string;
  drafted: string;
  /** What the person wrote below while it was drafted. */
  after: string;
}

/** An empty line sets a draft off from what stands above it. */
function gapOf({ before, drafted }: PlacedDraft): string {
  if (!drafted || !before.trim()) return '';
  return '\n'.repeat(2 - Math.min(2, before.length - before.replace(/\n+$/, '').length));
}

/** A place below what is written, for a draft that is to come. */
export const placeBelow = (written: string): PlacedDraft => ({ before: written, drafted: '', after: '' });

/** The whole text. */
export const wholeText = (place: PlacedDraft): string => place.before + gapOf(place) + place.drafted + place.after;

/** The place after a person changed the text around the draft; undefined when the draft itself was changed. */
export function afterEdit(place: PlacedDraft, text: string): PlacedDraft | undefined {
  const whole = wholeText(place);
  if (text === whole) return place;
  const above = whole.slice(0, whole.length - place.after.length);
  if (text.startsWith(above)) return { ...place, after: text.slice(above.length) };
  const below = place.drafted + place.after;
  return text.endsWith(below) ? { ...place, before: text.slice(0, text.length - below.length) } : undefined;
}
