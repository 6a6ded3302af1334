import type { Attribute, Attributes, AttributeType } from '../attribute-type.ts';

declare const PROP: unique symbol;
declare const PROPS: unique symbol;

/** An attribute type that also knows, for the compiler, what its prop may take and what it must. */
export type Kind<May, Must = never> = AttributeType & { readonly [PROP]?: Takes<May, Must> & { readonly may?: May } };

/** An attribute that fits a prop of type `P`. */
export type AttributeOf<P> = Attribute & { readonly [PROP]?: Takes<P, P> };

/** An attribute whose prop takes at most `May` and at least `Must`. */
export type AttributeTaking<May, Must> = Attribute & { readonly [PROP]?: Takes<May, Must> };

/** Attributes that are proven to be those of the props `T`. */
export type AttributesFor<T> = Attributes & { readonly [PROPS]?: T };

/**
 * What a table for the props `T` looks like: each member by its name in Compose, none missing, none invented; those
 * of `Special` are written by code of their own, and may take something else.
 */
export type TableOf<T, Special extends string> = {
  readonly [K in Exclude<MemberOf<T>, Unwritten> as SnakeCase<K>]: K extends Special
    ? Attribute
    : AttributeOf<Exclude<PropOf<T, K>, undefined>>;
};

// What a prop takes is compared both ways: its type goes in, and what it must take comes out.
interface Takes<May, Must> {
  readonly takes: (value: May) => void;
  readonly gives: Must;
}

/** Props that say something about an attribute, and are none. */
type Unwritten = 'because' | 'extensions' | 'directory';

type MemberOf<T> = T extends unknown ? keyof T & string : never;
type PropOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

type SnakeCase<S extends string> = S extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeCase<Rest>}`
  : '';
