/** Ant Design's preset tag colours; as CSS they exist only as theme tokens (`blue` → `token.blue6`). */
const PRESETS = ['blue', 'purple', 'cyan', 'green', 'magenta', 'pink', 'red', 'orange', 'yellow', 'volcano', 'geekblue', 'lime', 'gold'];

const SEMANTIC: Record<string, string> = {
  processing: 'colorInfo',
  success: 'colorSuccess',
  warning: 'colorWarning',
  error: 'colorError',
};

const isPlainColour = (name: string) => /^(#|rgb|hsl)/i.test(name);

/** A tag colour (preset, semantic or plain) as CSS, so that a border or a dot matches the tag; grey for anything else. */
export function cssColour(token: object, name: string | null | undefined): string {
  const tokens = token as Record<string, unknown>;
  const key = name && PRESETS.includes(name) ? `${name}6` : (SEMANTIC[name ?? ''] ?? 'colorTextQuaternary');
  return name && isPlainColour(name) ? name : String(tokens[key] ?? '#8c8c8c');
}
