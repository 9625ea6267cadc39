declare module 'snowball-stemmers' {
  interface SnowballStemmer {
    stem(word: string): string;
  }
  const snowball: { newStemmer(language: 'dutch'): SnowballStemmer };
  export default snowball;
}
