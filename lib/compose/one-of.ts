/** Exactly one of the members of `T`. */
export type OneOf<T> = {
  [K in keyof T]: { readonly [Member in K]: T[Member] } & { readonly [Other in Exclude<keyof T, K>]?: never };
}[keyof T];
