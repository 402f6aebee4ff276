const SMALLEST_SHOWN = 4;

/** An amount with its currency; a currency nobody knows by its code. Small amounts keep their digits: a draft costs less than a cent. */
export function moneyWords(amount: number, currency: string): string {
  try {
    return new Intl.NumberFormat(undefined, { style: 'currency', currency, maximumFractionDigits: SMALLEST_SHOWN }).format(amount);
  } catch {
    return `${Number(amount.toFixed(SMALLEST_SHOWN))} ${currency}`.trim();
  }
}
