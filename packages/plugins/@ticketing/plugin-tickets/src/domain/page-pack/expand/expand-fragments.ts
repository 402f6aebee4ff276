/** Puts the fragments in: `{"$fragment": "columns", "with": {"view": "mine"}}` → its content with every `<view>` replaced by `mine`. */
export function expandFragments(value: unknown, fragments: Record<string, unknown>, where: string, open: readonly string[] = []): unknown {
  if (Array.isArray(value)) {
    // A fragment that is a list, inside a list, is spread out.
    return value.flatMap((one) => {
      const expanded = expandFragments(one, fragments, where, open);
      return isFragment(one) && Array.isArray(expanded) ? expanded : [expanded];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  if (isFragment(value)) return insert(value, fragments, where, open);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, expandFragments(one, fragments, where, open)]));
}

interface FragmentCall {
  $fragment: string;
  with?: Record<string, unknown>;
}

const isFragment = (value: unknown): value is FragmentCall => typeof value === 'object' && value !== null && '$fragment' in value;

function insert(call: FragmentCall, fragments: Record<string, unknown>, where: string, open: readonly string[]): unknown {
  const { $fragment: name, with: values = {} } = call;
  if (!Object.hasOwn(fragments, name)) throw new Error(`page pack "${where}": unknown fragment "${name}"`);
  if (open.includes(name)) throw new Error(`page pack "${where}": fragment "${name}" contains itself`);
  return expandFragments(fill(fragments[name], values, where, name), fragments, where, [...open, name]);
}

const HOLE = /<([a-zA-Z]+)>/g;

/** A text that is nothing but a hole takes the value as it is, so a fragment can be given objects too. */
function fill(value: unknown, values: Record<string, unknown>, where: string, name: string): unknown {
  const valueOf = (hole: string) => {
    if (!Object.hasOwn(values, hole)) throw new Error(`page pack "${where}": fragment "${name}" needs "${hole}"`);
    return values[hole];
  };
  if (typeof value === 'string') {
    const whole = /^<([a-zA-Z]+)>$/.exec(value);
    return whole ? valueOf(whole[1]) : value.replace(HOLE, (_, hole: string) => String(valueOf(hole)));
  }
  if (Array.isArray(value)) return value.map((one) => fill(one, values, where, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one, values, where, name)]));
}
