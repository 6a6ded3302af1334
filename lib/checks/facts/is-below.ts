/** Whether a path is a folder or stands in it; both are spelled from one place, such as `./config/app.conf`. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
