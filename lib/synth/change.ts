/** What a synthesis does, or would do, to one artifact. */
export interface Change {
  readonly stack: string;
  /** The path below the stack's folder. */
  readonly path: string;
  readonly kind: 'create' | 'update' | 'remove';
  /** Whether the file on disk was edited by hand since it was written. */
  readonly edited: boolean;
}
