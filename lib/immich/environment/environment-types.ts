import type { Lazy } from '../../core/lazy.ts';
import type { Interpolated, StringValue } from '../../core/values.ts';
import type { MACHINE_LEARNING_VARIABLES } from './machine-learning-variables.ts';
import type { SERVER_VARIABLES } from './server-variables.ts';

/** A value, or a text that is known later. */
type OrLater<T> = T | Interpolated | Lazy<Extract<T, string> | Interpolated>;

type Flag = OrLater<boolean | 'true' | 'false'>;
type Count = OrLater<number | `${number}`>;
type Path = OrLater<`/${string}`>;

type ValueOf<T> = T extends 'boolean' | 'switch'
  ? Flag
  : T extends 'integer' | 'port'
    ? Count
    : T extends 'absolute-path'
      ? Path
      : T extends 'file-or-switch'
        ? Flag | Path
        : T extends { readonly oneOf: readonly (infer Choice)[] }
          ? OrLater<Choice>
          : T extends { readonly listOf: readonly (infer Item extends string)[]; readonly all?: infer All }
            ? OrLater<Item | `${Item},${string}` | (string extends All ? never : Extract<All, string>)>
            : StringValue;

// The comments of the tables come along, since the names are mapped one by one.

/**
 * Variables of the environment of Immich's server, beyond those that follow from the other props of `ImmichServer`.
 *
 * @see https://docs.immich.app/install/environment-variables
 */
export type ImmichServerEnvironment = {
  readonly [Name in keyof typeof SERVER_VARIABLES]?: ValueOf<(typeof SERVER_VARIABLES)[Name]['takes']>;
};

/**
 * Variables of the environment of machine learning, beyond those that follow from the other props of `MachineLearning`.
 *
 * @see https://docs.immich.app/install/environment-variables#machine-learning
 */
export type MachineLearningEnvironment = {
  readonly [Name in keyof typeof MACHINE_LEARNING_VARIABLES]?: ValueOf<
    (typeof MACHINE_LEARNING_VARIABLES)[Name]['takes']
  >;
};
