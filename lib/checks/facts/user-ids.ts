/** The ids in `uid` or `uid:gid`; nothing where they are names or known only on the host. */
export function userIds(user: unknown): { readonly uid: number; readonly gid?: number } | undefined {
  if (typeof user !== 'string') return undefined;
  const [, uid, gid] = /^(\d+)(?::(\d+))?$/.exec(user) ?? [];
  if (uid === undefined) return undefined;
  return { uid: Number(uid), ...(gid !== undefined && { gid: Number(gid) }) };
}

/** Whether a user is root, by id or by name. */
export function isRoot(user: unknown): boolean {
  return typeof user === 'string' && /^(?:0+|root)(?::|$)/.test(user);
}
