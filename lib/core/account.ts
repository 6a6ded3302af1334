/** An account of the host and its primary group, by name and id. */
export interface Account {
  readonly user: string;
  readonly uid: number;
  readonly group: string;
  readonly gid: number;
}
