import { joinPaths } from './file-paths.ts';

const DRIVE = /^[\0-\u007f]:[\\/]/;
const NETWORK = /^[\\/]{2}/;
const DEVICE = /^\\\?\?[\\/][^\\/]*[\\/]/;
const REMOTE = /^(?:https?:\/\/|git:\/\/|ssh:\/\/|github\.com\/|git@|service:)|:\/\//;

/** Where relative paths begin, and where `~` leads. */
export interface PathRoots {
  /** The folder of the project, which may itself be relative. */
  readonly folder: string;
  /** The folder of the user. @default - `~` stays as it is */
  readonly home: string | undefined;
}

/** A path of the project from its folder; one from the root stays as it is, nothing stays nothing. */
export function pathOfProject(path: string, { folder, home }: PathRoots): string {
  const expanded = expandHome(path, home);
  return expanded === '' || expanded.startsWith('/') ? expanded : joinPaths(folder, expanded);
}

/** A path that Docker reads: nothing is the folder of the project, and paths of Windows stay as they are. */
export function pathOfHost(path: string, { folder, home }: PathRoots): string {
  const expanded = expandHome(path, home);
  if (expanded.startsWith('/') || isWindowsPath(expanded)) return expanded;
  return joinPaths(folder, expanded);
}

/** The folder of a build; what is fetched from elsewhere, and other services, stay as they are. */
export function pathOfContext(path: string, roots: PathRoots): string {
  return REMOTE.test(path) ? path : pathOfProject(path, roots);
}

/** Whether Windows would take a path for one from a root: of a drive, of the network or of a device. */
function isWindowsPath(path: string): boolean {
  return DRIVE.test(path) || NETWORK.test(path) || DEVICE.test(path);
}

function expandHome(path: string, home: string | undefined): string {
  return path.startsWith('~') && home !== undefined && home !== '' ? joinPaths(home, path.slice(1)) : path;
}
