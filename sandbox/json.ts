/** An object as it came over the wire, of which nothing is known yet. */
export type Json = { readonly [key: string]: unknown };

/** Whether a value is an object with keys, and not an array. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as an object with keys; anything else becomes an empty one. */
export function asJson(value: unknown): Json {
  return isJson(value) ? value : {};
}
