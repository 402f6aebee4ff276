import type { Classifier } from './classifier';

/**
 * A classifier as JSON, for a row of a table: a byte for each weight, as a share of the largest one of its label (base64). About 1.4 bytes for each
 * feature and label: 1.5 MB for 770 short texts under 77 labels, 4 MB at most for 10,000 tickets under 40. Answers differ by less than a percent.
 */
export interface StoredClassifier {
  version: typeof VERSION;
  labels: readonly string[];
  features: string;
  rarity: string;
  rarityOfUnknown: number;
  weights: string;
  largest: readonly number[];
  bias: readonly number[];
  temperature: number;
}

/** Grows when features are counted differently: a model of an older version means nothing to newer code. */
const VERSION = 1;
const LARGEST_BYTE = 127;

export function storeClassifier({ labels, vocabulary, model: { labelCount, weights, bias }, temperature }: Classifier): StoredClassifier {
  const largest = new Float32Array(labelCount);
  weights.forEach((weight, at) => {
    largest[at % labelCount] = Math.max(largest[at % labelCount], Math.abs(weight));
  });
  const shares = Int8Array.from(weights, (weight, at) => (weight === 0 ? 0 : Math.round((LARGEST_BYTE * weight) / largest[at % labelCount])));
  return {
    version: VERSION, labels, temperature,
    features: toBase64(Int32Array.from(vocabulary.columns.keys())), rarity: toBase64(vocabulary.rarity), rarityOfUnknown: vocabulary.rarityOfUnknown,
    weights: toBase64(shares), largest: [...largest], bias: [...bias],
  };
}

/** The classifier as it was stored; null of another version: train again. */
export function restoreClassifier(stored: StoredClassifier): Classifier | null {
  if (stored.version !== VERSION) return null;
  const labelCount = stored.labels.length;
  const features = new Int32Array(fromBase64(stored.features));
  const shares = new Int8Array(fromBase64(stored.weights));
  return {
    labels: stored.labels,
    vocabulary: {
      columns: new Map([...features].map((feature, column) => [feature, column])),
      rarity: new Float32Array(fromBase64(stored.rarity)), rarityOfUnknown: stored.rarityOfUnknown,
    },
    model: {
      labelCount, bias: Float32Array.from(stored.bias),
      weights: Float32Array.from(shares, (share, at) => (share * stored.largest[at % labelCount]) / LARGEST_BYTE),
    },
    temperature: stored.temperature,
  };
}

/** String.fromCharCode takes its characters as arguments, of which there may not be many. */
const AT_ONCE = 8_192;

function toBase64(numbers: Int8Array | Int32Array | Float32Array): string {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  let characters = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) characters += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(characters);
}

const fromBase64 = (text: string): ArrayBuffer => Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;
