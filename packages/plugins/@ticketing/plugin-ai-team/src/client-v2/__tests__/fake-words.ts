/** The host's `t` without translations: `{{t("…")}}` titles lose their wrapping, variables are filled in. */
export const t = (key: string, variables: Record<string, unknown> = {}) => {
  const [, title = key] = /^\{\{t\("((?:\\.|[^"\\])*)"/.exec(key) ?? [];
  return title.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(variables[name] ?? ''));
};

/** A refused request, as the host's API client throws it. */
export const refusing = (code: string, place: Record<string, unknown> = {}) => ({
  response: { data: { errors: [{ ...place, code, message: `refused: ${code}` }] } },
});
