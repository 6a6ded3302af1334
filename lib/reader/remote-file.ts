const SCHEME = /^[a-zA-Z0-9]+:\/\//;
const GIT_BY_SSH = /^(?:[a-zA-Z0-9-_]+)@[a-zA-Z0-9-.]+:.*$/;

/** Whether Docker Compose fetches a file from elsewhere: an artifact of a registry, or a repository of Git. */
export function isRemoteFile(path: string): boolean {
  if (path.startsWith('oci://') || path.startsWith('github.com/')) return true;
  if (!SCHEME.test(path)) return GIT_BY_SSH.test(path);
  if (/^(?:ssh|git):\/\//i.test(path)) return true;
  return /^https?:\/\/[^/?#]*\/[^?#]*\.git(?:[?#]|$)/i.test(path);
}
