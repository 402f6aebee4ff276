/** Tokens of one or more answers of a model. */
export interface TokenUse {
  inputTokens: number;
  outputTokens: number;
}

/** Per million tokens, in the currency of the desk. */
export interface TokenPrices {
  inputPrice: number;
  outputPrice: number;
}

const MILLION = 1_000_000;

/** What tokens cost, in the currency of the prices; not rounded. */
export const costOf = ({ inputTokens, outputTokens }: TokenUse, { inputPrice, outputPrice }: TokenPrices): number =>
  (inputTokens * inputPrice + outputTokens * outputPrice) / MILLION;

/** Whether nothing may be spent any more today. No budget is no limit; one of 0 lets nothing through, where calls cost nothing, too. */
export const isSpent = (spentToday: number, dailyBudget: number | null): boolean => dailyBudget !== null && spentToday >= dailyBudget;
