/**
 * What YAML can carry so that every reader gets the same data back.
 *
 * Members that are `undefined` count as absent.
 */
export type YamlValue =
  | string
  | number
  | boolean
  | null
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };
