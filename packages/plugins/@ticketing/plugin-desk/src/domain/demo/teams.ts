/** A skill of the demo agents; the desk is bilingual, and so are its names. */
interface DemoSkill {
  code: string;
  name: string;
}

/** What a demo agent can do and take. */
export interface DemoProfile {
  username: string;
  languages: readonly string[];
  /** Level from 1 to 5 by skill. */
  skills: Readonly<Record<string, number>>;
  capacity: number;
  /** Where the agent is when the demo begins to run. */
  availability: 'online' | 'away' | 'offline';
}

export interface DemoQueue {
  code: string;
  name: string;
  isDefault: boolean;
  strategy: 'skills' | 'leastLoaded' | 'roundRobin';
  members: readonly string[];
  supervisor: string;
}

export interface DemoRule {
  key: string;
  name: string;
  conditions: object;
  queue: string;
  requiredSkills: readonly { skill: string; minLevel: number }[];
}

export const DEMO_SKILLS: readonly DemoSkill[] = [
  { code: 'mechanics', name: 'Mechanics 机械' },
  { code: 'network', name: 'Networks 网络' },
  { code: 'erp', name: 'ERP' },
  { code: 'complaints', name: 'Complaints 投诉' },
];

const profile = (
  username: string,
  languages: readonly string[],
  skills: DemoProfile['skills'],
  availability: DemoProfile['availability'],
  capacity = 12,
): DemoProfile => ({ username, languages, skills, availability, capacity });

/** One of each language is there, the others can be brought on duty to see a queue drain. */
export const DEMO_PROFILES: readonly DemoProfile[] = [
  profile('agent1', ['en'], { erp: 4, complaints: 3 }, 'online'),
  profile('agent2', ['en'], { mechanics: 4, network: 3, erp: 2 }, 'away'),
  profile('agent3', ['en'], { mechanics: 2, complaints: 4, network: 2 }, 'offline'),
  profile('agent4', ['zh', 'en'], { erp: 3, complaints: 3 }, 'online'),
  profile('agent5', ['zh'], { mechanics: 3, complaints: 4 }, 'away'),
  profile('agent6', ['zh', 'en'], { mechanics: 2, network: 4, erp: 2 }, 'offline'),
];

export const DEMO_QUEUES: readonly DemoQueue[] = [
  { code: 'service_desk', name: 'Service desk', isDefault: true, strategy: 'skills', members: ['agent1', 'agent2', 'agent3'], supervisor: 'supervisor1' },
  { code: 'service_desk_zh', name: '中文服务台', isDefault: false, strategy: 'skills', members: ['agent4', 'agent5', 'agent6'], supervisor: 'supervisor2' },
  { code: 'field_repair', name: 'Field repair', isDefault: false, strategy: 'leastLoaded', members: ['agent2', 'agent3'], supervisor: 'supervisor1' },
  { code: 'field_repair_zh', name: '现场维修', isDefault: false, strategy: 'roundRobin', members: ['agent5', 'agent6'], supervisor: 'supervisor2' },
];

const isOf = (businessType: string) => ({ businessTypeCode: { $in: [businessType] } });
const CHINESE = { languageCode: { $in: ['zh'] } };

/** In their order; what no rule fits goes to the default queue. */
export const DEMO_RULES: readonly DemoRule[] = [
  {
    key: 'repair_zh',
    name: '中文维修请求',
    conditions: { $and: [isOf('repair'), CHINESE] },
    queue: 'field_repair_zh',
    requiredSkills: [{ skill: 'mechanics', minLevel: 2 }],
  },
  { key: 'repair', name: 'Repairs', conditions: isOf('repair'), queue: 'field_repair', requiredSkills: [{ skill: 'mechanics', minLevel: 2 }] },
  {
    key: 'complaint_zh',
    name: '中文投诉',
    conditions: { $and: [isOf('complaint'), CHINESE] },
    queue: 'service_desk_zh',
    requiredSkills: [{ skill: 'complaints', minLevel: 3 }],
  },
  { key: 'complaint', name: 'Complaints', conditions: isOf('complaint'), queue: 'service_desk', requiredSkills: [{ skill: 'complaints', minLevel: 3 }] },
  { key: 'zh', name: '中文客户', conditions: CHINESE, queue: 'service_desk_zh', requiredSkills: [] },
];
