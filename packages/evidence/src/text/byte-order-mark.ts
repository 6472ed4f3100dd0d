/** 3 when the bytes begin with UTF-8's byte order mark, else 0. */
export const byteOrderMarkLength = (bytes: Uint8Array): number =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
