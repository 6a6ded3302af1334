/** A path of the host as people write it: from the folder of the project where it stands in that. */
export function spelledPath(path: string, folder: string | undefined): string {
  return folder !== undefined && path.startsWith(`${folder}/`) ? `./${path.slice(folder.length + 1)}` : path;
}
