/** A path of a container in its shortest form, as Go cleans one: `/a/../b/` is `/b`, nothing is `.`. */
export function cleanPath(path: string): string {
  const root = path.startsWith('/') ? '/' : '';
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') kept.push(segment);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (root === '') kept.push('..');
  }
  return root + kept.join('/') || '.';
}
