import { Op, type Database, type Transaction } from '@nocobase/database';

interface SkillRow {
  agentId: string | number;
  skillId: string | number;
  level: number;
}

/** Levels by code of the skill, by id of the agent's profile. */
export async function readSkills(db: Database, agentIds: readonly string[], transaction?: Transaction): Promise<Map<string, Map<string, number>>> {
  const byAgent = new Map<string, Map<string, number>>();
  if (!agentIds.length) return byAgent;
  const rows = (await db.getCollection('ticketingAgentSkills').model.findAll({
    attributes: ['agentId', 'skillId', 'level'], where: { agentId: { [Op.in]: [...agentIds] } }, transaction, raw: true,
  })) as unknown as SkillRow[];
  const codes = await readCodes(db, rows, transaction);
  for (const { agentId, skillId, level } of rows) {
    const skills = byAgent.get(String(agentId)) ?? new Map<string, number>();
    byAgent.set(String(agentId), skills);
    const code = codes.get(String(skillId));
    if (code) skills.set(code, Number(level));
  }
  return byAgent;
}

async function readCodes(db: Database, rows: readonly SkillRow[], transaction: Transaction | undefined): Promise<Map<string, string>> {
  if (!rows.length) return new Map();
  const skills = (await db.getCollection('ticketingSkills').model.findAll({ attributes: ['id', 'code'], transaction, raw: true })) as unknown as { id: string | number; code: string }[];
  return new Map(skills.map(({ id, code }) => [String(id), code]));
}
