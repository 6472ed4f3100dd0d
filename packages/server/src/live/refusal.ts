/**
 * Why a connection to a document is refused, in the form Hocuspocus passes on to the client. Its
 * message is empty so that Hocuspocus does not print what is no fault of ours.
 */
export class Refusal extends Error {
  readonly reason: string;
  readonly code: number;

  constructor(reason: string, code = 4403) {
    super('');
    this.name = 'Refusal';
    this.reason = reason;
    this.code = code;
  }
}
