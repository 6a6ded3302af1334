/** The parts of an image reference as it is written; the domain is absent where Docker Hub is implied. */
export interface ImageParts {
  readonly domain?: string;
  readonly path: string;
  readonly tag?: string;
  readonly digest?: string;
}

// The grammar of distribution/reference: domain, lower-case path, tag, digest.
const COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?';
const DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9A-Fa-f:]+\\])(?::\\d+)?$`);
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/;
const LONGEST_PATH = 255;

/** Takes a reference apart without judging it. */
export function parseImage(image: string): ImageParts {
  const at = image.indexOf('@');
  const named = at === -1 ? image : image.slice(0, at);
  const colon = named.lastIndexOf(':');
  const hasTag = colon > named.lastIndexOf('/');
  const repository = hasTag ? named.slice(0, colon) : named;
  const [first = '', ...rest] = repository.split('/');
  const isDomain = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  return {
    path: isDomain ? rest.join('/') : repository,
    ...(isDomain && { domain: first }),
    ...(hasTag && { tag: named.slice(colon + 1) }),
    ...(at !== -1 && { digest: image.slice(at + 1) }),
  };
}

/** What is wrong with a reference, so that the engine refuses it; `undefined` for a good one. */
export function imageFault(image: string): string | undefined {
  if (image.includes('://')) return 'it is a URL';
  if (/^[0-9a-f]{64}$/.test(image)) return 'it looks like the id of an image';
  const { domain, path, tag, digest } = parseImage(image);
  if (domain !== undefined && !DOMAIN.test(domain)) return `\`${domain}\` is not a registry`;
  if (digest !== undefined && !DIGEST.test(digest)) return 'a digest is `sha256:` and 64 lower-case hexadecimal digits';
  if (tag !== undefined && !TAG.test(tag)) return `\`${tag}\` is not a tag`;
  if (path.length > LONGEST_PATH) return `its name is longer than ${LONGEST_PATH} characters`;
  const odd = path.split('/').find((component) => !COMPONENT.test(component));
  if (odd === undefined) return undefined;
  return odd === odd.toLowerCase() ? `\`${odd}\` is not a repository name` : 'a repository is written in lower case';
}
