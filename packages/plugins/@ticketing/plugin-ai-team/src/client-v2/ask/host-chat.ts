/** What we need of the host's app to reach its chat. */
export interface ChatApp {
  pm: { get(name: string): unknown };
}

interface HostAi {
  aiManager?: { triggerTask?(task: { aiEmployee: string; tasks: { title: string; message: { user: string }; autoSend: false }[] }): void };
}

export interface HostChat {
  /** Whether the host's AI is there. */
  isThere(): boolean;
  /** Opens the chat with an employee, with a message in its field; whoever asks reads it and sends it himself. */
  open(username: string, message: string): void;
}

/** The host's chat with AI employees. By its short name, since each shell has a plugin class of its own behind it; asked anew each time, since it may load after us. */
export function hostChatOf(app: ChatApp): HostChat {
  const manager = () => (app.pm.get('ai') as HostAi | undefined)?.aiManager;
  return {
    isThere: () => manager()?.triggerTask !== undefined,
    open: (username, message) => manager()?.triggerTask?.({ aiEmployee: username, tasks: [{ title: message, message: { user: message }, autoSend: false }] }),
  };
}
