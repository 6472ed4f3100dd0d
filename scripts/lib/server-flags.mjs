/**
 * How Node runs the server. V8 lets the space for new objects grow to 128 MB before it looks for
 * garbage there; importing evidence makes much of it and keeps little, so a smaller space costs
 * little time and saves 60 MB (measured with `npm run bench -- import`); one of 4 MB saved 40 more and made
 * one read in a hundred wait for it (`npm run bench -- api`).
 *
 * @type {readonly string[]}
 */
export const serverFlags = ['--max-semi-space-size=16'];
