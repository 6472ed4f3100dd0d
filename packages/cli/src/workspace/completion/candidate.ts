/** Something that can stand where the word is being typed. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}
