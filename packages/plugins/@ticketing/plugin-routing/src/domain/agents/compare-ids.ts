/** Orders ids as numbers without reading them as numbers: "9" before "10". Rows of agents are locked in this order everywhere. */
export const compareIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : Number(a > b));
