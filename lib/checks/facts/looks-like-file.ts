/** Whether a path ends like the name of a file, such as `nginx.conf`. */
export function looksLikeFile(path: string): boolean {
  const extension = /[^/.]\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1];
  return extension !== undefined && !/^(?:d|\d+|sock)$/.test(extension);
}
