import type { Database, Model } from '@nocobase/database';
import type PluginWorkflowServer from '@nocobase/plugin-workflow';
import type { BeginOptions, TicketTriggerContext, TicketWorkflow } from '@ticketing/plugin-tickets';

/** The host's own queue needs milliseconds for each start; so long only when something is wrong. */
const PATIENCE_MS = 60_000;

const starts = new WeakMap<object, Promise<void>[]>();

/** Remembers that an event started something; see `untilStartsAreStored`. */
export function noteStart(event: object, stored: Promise<void>): void {
  // Whoever announced the event may not ask.
  stored.catch(() => undefined);
  starts.set(event, [...(starts.get(event) ?? []), stored]);
}

/** Resolves when the executions of all workflows this event started are stored; rejects when one of them is not. */
export async function untilStartsAreStored(event: object): Promise<void> {
  await Promise.all(starts.get(event) ?? []);
}

interface Waiting {
  stored: Promise<void>;
  /** Null: it is stored. */
  end(outcome: Error | null): void;
}

/** Starts workflows and says when their executions are stored: until then the host has them in memory only. */
export class StoredStarts {
  private readonly waiting = new Map<string, Waiting>();

  constructor(
    private readonly workflow: PluginWorkflowServer,
    db: Database,
  ) {
    db.on('executions.afterCreate', (execution: Model) => this.waiting.get(String(execution.get('eventKey')))?.end(null));
  }

  begin(workflow: TicketWorkflow, context: TicketTriggerContext, options: BeginOptions): Promise<void> {
    // The host passes over a start that stands in its queue already.
    const { stored, end } = this.waiting.get(options.eventKey) ?? this.waitFor(options.eventKey);
    const onTriggerFail = (_workflow: unknown, _context: unknown, _options: unknown, error: unknown) => end(isStoredAlready(error) ? null : (error as Error));
    this.workflow.trigger(workflow, context, { ...options, onTriggerFail });
    return stored;
  }

  private waitFor(eventKey: string): Waiting {
    let end: Waiting['end'] = () => undefined;
    const stored = new Promise<void>((resolve, reject) => {
      end = (outcome) => {
        clearTimeout(patience);
        this.waiting.delete(eventKey);
        if (outcome === null) resolve();
        else reject(outcome);
      };
    });
    const patience = setTimeout(() => end(new Error(`the start ${eventKey} was not stored within a minute`)), PATIENCE_MS).unref();
    const waiting = { stored, end };
    this.waiting.set(eventKey, waiting);
    return waiting;
  }
}

/** The key of an execution is unique: another node, or this one before, stored it. */
const isStoredAlready = (error: unknown): boolean => error instanceof Error && error.name === 'SequelizeUniqueConstraintError';
