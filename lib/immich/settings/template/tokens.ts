const DATES = 'y yy M MM MMM MMMM W WW d dd h hh H HH m mm s ss SSS'.split(' ');
const FILE = 'filename ext filetype filetypefull assetId assetIdShort album make model lensModel'.split(' ');
const ALBUM_DATES = ['album-startDate-', 'album-endDate-'].flatMap((name) => DATES.map((date) => name + date));

/** What Immich puts into a storage template, in all lines; the dates of an album only where there is one. */
export const TOKENS: ReadonlySet<string> = new Set([...DATES, ...FILE, ...ALBUM_DATES]);

const FOR_ALBUMS: ReadonlySet<string> = new Set(ALBUM_DATES);

/** Tells whether a token is there for files in an album only. */
export function needsAlbum(token: string): boolean {
  return FOR_ALBUMS.has(token);
}

/** Tells whether a token says that the file is in an album: it is empty or missing for others. */
export function saysAlbum(token: string): boolean {
  return token === 'album' || FOR_ALBUMS.has(token);
}
