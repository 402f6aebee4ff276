interface RequestClient {
  request(options: Record<string, unknown>): Promise<{ data: { data: unknown } }>;
}

export interface DemoDataStatus {
  hasDemoData: boolean;
  /** How many of the tickets are demo tickets. */
  tickets: number;
}

export interface DemoDataApi {
  status(): Promise<DemoDataStatus>;
  remove(): Promise<void>;
}

export const demoDataApi = (client: RequestClient): DemoDataApi => ({
  async status() {
    const answer = await client.request({ url: 'ticketingDemo:status', skipNotify: true });
    return answer.data.data as DemoDataStatus;
  },
  async remove() {
    await client.request({ url: 'ticketingDemo:remove', method: 'post', skipNotify: true });
  },
});
