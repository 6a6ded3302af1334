import type { Interpolated } from '../core/values.ts';

type Unit = 'us' | 'ms' | 's' | 'm' | 'h' | 'd' | 'w';
type Part = `${number}${Unit}`;
type ByteUnit = 'b' | 'k' | 'kb' | 'm' | 'mb' | 'g' | 'gb' | 't' | 'tb';

/**
 * A length of time such as `30s` or `1m30s`: up to three numbers with units `us ms s m h d w`, none without a unit.
 *
 * @see https://docs.docker.com/reference/compose-file/extension/#specifying-durations
 */
export type Duration = Part | `${Part}${Part}` | `${Part}${Part}${Part}` | Interpolated;

/**
 * An amount of bytes such as `512m`: whole numbers with `b k m g t`, powers of 1024.
 *
 * @see https://docs.docker.com/reference/compose-file/extension/#specifying-byte-values
 */
export type ByteSize = `${bigint}${ByteUnit}` | Interpolated;

/** A switch; a variable must say `true` or `false`. */
export type Flag = boolean | Interpolated;

/** A number; a variable must hold one. */
export type Count = number | Interpolated;
