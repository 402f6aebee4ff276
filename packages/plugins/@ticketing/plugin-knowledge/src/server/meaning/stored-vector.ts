import type { Vector } from '../../domain';

/** A vector as text: its 32-bit floats, little end first, in Base64. */
export const writeVector = (vector: Vector): string => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64');

export function readVector(text: string): Vector {
  const bytes = Buffer.from(text, 'base64');
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length - (bytes.length % 4)));
}
