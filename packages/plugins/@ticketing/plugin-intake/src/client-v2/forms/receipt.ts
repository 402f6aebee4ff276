/** What the server answered to a form. */
export interface Receipt {
  ticketNo: string;
  isDuplicate: boolean;
  /** Where the request can be followed, without the host; null for a duplicate. */
  trackingHref: string | null;
}

let latest: Receipt | null = null;
const listeners = new Set<() => void>();

/** The answer to the form that was sent last on this page: the thank-you tells it. */
export const receipts = {
  read: (): Receipt | null => latest,
  keep(receipt: Receipt | null): void {
    latest = receipt;
    listeners.forEach((listener) => listener());
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
