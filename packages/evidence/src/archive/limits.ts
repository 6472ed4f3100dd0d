/** Bounds of unpacking: an archive that goes beyond them is refused while it is being unpacked. */
export interface UnpackLimits {
  /** Files in an archive. */
  readonly maxEntries: number;
  /** Bytes of all files together, unpacked. */
  readonly maxTotalBytes: number;
  /** Unpacked bytes per packed byte; only looked at beyond `ratioFromBytes`. */
  readonly maxRatio: number;
  /** So many unpacked bytes are always allowed, whatever the ratio. */
  readonly ratioFromBytes: number;
}

/**
 * Logs of repeating lines pack 20 to 100 times smaller, seldom more than 200; DEFLATE can do 1,032
 * at most, which only bombs reach over a whole archive.
 */
export const DEFAULT_UNPACK_LIMITS: UnpackLimits = {
  maxEntries: 10_000,
  maxTotalBytes: 20 * 2 ** 30,
  maxRatio: 300,
  ratioFromBytes: 64 * 2 ** 20,
};
