import type { BusinessTypeDefinition } from '../../domain/business-type/business-type-definition';

const EXPRESSION = /^\{\{\s*t\((".*?(?<!\\)")\s*,\s*\{\s*"?ns"?:\s*"([^"]+)"\s*\}\s*\)\s*\}\}$/;

/** Every text of a type that people see. */
export function textsOf({ title, description, detailsFields = [] }: BusinessTypeDefinition): string[] {
  const choices = detailsFields.flatMap((field) => field.choices ?? []);
  return [title, ...(description ? [description] : []), ...detailsFields.map((field) => field.title), ...choices.map((choice) => choice.label)];
}

/** What a text reads in the language of these resources; undefined when it is not translated, or no `{{t("…", { ns: "…" })}}` at all. */
export function wordOf(text: string, resources: Record<string, Record<string, unknown>>): string | undefined {
  const [, key, namespace] = EXPRESSION.exec(text) ?? [];
  return key ? (resources[namespace]?.[JSON.parse(key) as string] as string | undefined) : undefined;
}
