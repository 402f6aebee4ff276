/** The package brings no types; of its many lists we use two. */
declare module 'stopword' {
  export const eng: string[];
  export const zho: string[];
}
