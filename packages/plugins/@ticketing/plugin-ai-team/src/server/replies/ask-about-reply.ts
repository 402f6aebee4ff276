import type { AiDesk } from '../ai-desk';
import { askModel } from '../model/ask-model';
import { ABOUT_FENCES, fenced } from '../prompts/fence';
import { ticketMaterial } from '../prompts/ticket-material';

/** What a language model finds in a reply. */
export interface ModelFinding {
  rule: (typeof RULES)[number];
  /** Words of the reply. */
  excerpt: string;
  why: string;
  better: string | null;
}

/** Asked for: blame, promises, tone, other customers' data, and whether it answers at all. */
const RULES = ['blamesCustomer', 'overPromises', 'tone', 'otherCustomersData', 'doesNotAnswer'] as const;
const MOST = 8;
const LONGEST = 500;

const SCHEMA = {
  type: 'object', additionalProperties: false, required: ['findings'],
  properties: {
    findings: {
      type: 'array', maxItems: MOST,
      items: {
        type: 'object', additionalProperties: false, required: ['rule', 'excerpt', 'why', 'better'],
        properties: { rule: { enum: RULES }, excerpt: { type: 'string' }, why: { type: 'string' }, better: { type: ['string', 'null'] } },
      },
    },
  },
};

/** What a language model would say of a reply before it is sent; null where there is none or it does not answer. Advice: it never blocks. */
export async function askAboutReply(desk: AiDesk, { ticketId, text, userId, language }: { ticketId: string; text: string; userId: string | null; language: string }): Promise<ModelFinding[] | null> {
  const material = await ticketMaterial(desk, ticketId);
  if (!material) return null;
  const asked = await askModel<ModelFinding[]>(desk, {
    task: 'reviewReply', ticketId, userId, names: material.names, schema: SCHEMA,
    system: [
      `You look over the reply of a service desk before it is sent. Find blame, promises nobody can keep, a tone that may hurt, data of other customers, and questions of the customer it leaves unanswered. Name only what matters; an empty list is a good answer. "excerpt" are words of the reply, exactly as they stand there. Write "why" in the language ${language}, "better" in the language of the reply: a wording in place of the excerpt.`,
      ABOUT_FENCES,
      `Answer with one JSON object and nothing else, by this schema: ${JSON.stringify(SCHEMA)}`,
    ].join('\n'),
    user: `${material.text}\n\nThe reply to look over:\n${fenced('reply', text)}`,
    read: readFindings,
  });
  return asked.ok ? asked.value : null;
}

/** Trusts nothing: what is not as asked for is left out. */
function readFindings(answer: string): { ok: true; value: ModelFinding[] } | { ok: false; problem: string } {
  const json = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
  let told: unknown;
  try {
    told = JSON.parse(json);
  } catch {
    return { ok: false, problem: 'the answer is no JSON object' };
  }
  const { findings } = told as { findings?: unknown };
  if (!Array.isArray(findings)) return { ok: false, problem: 'not as asked for: findings' };
  const words = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, LONGEST) : '');
  return {
    ok: true,
    value: findings.slice(0, MOST).flatMap((one: Record<string, unknown> | null) => {
      const rule = RULES.find((name) => name === one?.rule);
      const [excerpt, why] = [words(one?.excerpt), words(one?.why)];
      return rule && excerpt && why ? [{ rule, excerpt, why, better: words(one?.better) || null }] : [];
    }),
  };
}
