import type { FlowNode, Shorthand } from '../page-pack';

/** Where a shorthand stands: what it takes from around it. */
export interface Place {
  /** Uids are made of the uid around it and the own key, so they stay the same from version to version. */
  uid: string;
  collection?: string;
  /** `<collection>.<relation>` if the rows belong to the record of the popup around. */
  association?: string;
}

export const wrong = (place: Place, what: string): Error => new Error(`page pack: at "${place.uid}": ${what}`);

export function text(place: Place, shorthand: Shorthand, key: string): string {
  const value = shorthand[key];
  if (typeof value !== 'string' || !value) throw wrong(place, `"${key}" must be a text`);
  return value;
}

export function optionalText(place: Place, shorthand: Shorthand, key: string): string | undefined {
  return shorthand[key] === undefined ? undefined : text(place, shorthand, key);
}

export function list(place: Place, shorthand: Shorthand, key: string): Shorthand[] {
  const value = shorthand[key] ?? [];
  if (!Array.isArray(value)) throw wrong(place, `"${key}" must be a list`);
  return value.map((one) => asShorthand(place, key, one));
}

export function asShorthand(place: Place, key: string, value: unknown): Shorthand {
  if (typeof value === 'string') return { $name: value };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(place, `"${key}" holds something that is no object`);
  return value as Shorthand;
}

/** Refuses a misspelt key: it would be ignored without a word. */
export function onlyKeys(place: Place, shorthand: Shorthand, known: readonly string[]): void {
  const unknown = Object.keys(shorthand).find((key) => !known.includes(key));
  if (unknown) throw wrong(place, `unknown key "${unknown}"; possible are ${known.join(', ')}`);
}

/** Step params of the shorthand's `settings`, laid over those the shorthand stands for. */
export function withSettings(node: FlowNode, settings: unknown): FlowNode {
  if (!settings) return node;
  const stepParams: Record<string, unknown> = { ...node.stepParams };
  for (const [flow, steps] of Object.entries(settings as Record<string, Record<string, unknown>>)) {
    stepParams[flow] = { ...(stepParams[flow] as object | undefined), ...steps };
  }
  return { ...node, stepParams };
}

export const fieldInit = (place: Place, fieldPath: string) => ({
  fieldSettings: { init: { dataSourceKey: 'main', collectionName: place.collection, fieldPath } },
});
