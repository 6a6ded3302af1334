import { imageFault, parseImage } from '../compose/image-reference.ts';

/**
 * An image with its registry and its tag, and best with its digest; Docker Hub's is `docker.io`.
 *
 * A reference that leaves the registry out does not compile.
 */
export type ImageReference = `${string}.${string}/${string}:${string}`;

/**
 * An image reference in its parts.
 *
 * @example
 * ```ts
 * import { Image } from 'cdk-compose/homelab';
 *
 * const image = Image.parse('docker.io/valkey/valkey:9-alpine');
 * image.registry; // 'docker.io'
 * image.tag; // '9-alpine'
 * ```
 */
export class Image {
  readonly registry: string;
  /** The path in the registry, such as `valkey/valkey`. */
  readonly repository: string;
  readonly tag: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string | undefined;

  private constructor(registry: string, repository: string, tag: string, digest: string | undefined) {
    this.registry = registry;
    this.repository = repository;
    this.tag = tag;
    this.digest = digest;
  }

  /**
   * Takes a reference apart.
   *
   * @throws Error when it is malformed, or lacks the registry or the tag.
   */
  static parse(reference: string): Image {
    const fault = imageFault(reference);
    if (fault !== undefined) throw new Error(`\`${reference}\` is not an image reference: ${fault}`);
    const { domain, path, tag, digest } = parseImage(reference);
    if (domain === undefined) throw new Error(`\`${reference}\` names no registry: Docker Hub's is \`docker.io\``);
    if (tag === undefined) throw new Error(`\`${reference}\` has no tag`);
    return new Image(domain, path, tag, digest);
  }

  toString(): string {
    const digest = this.digest === undefined ? '' : `@${this.digest}`;
    return `${this.registry}/${this.repository}:${this.tag}${digest}`;
  }
}
