import type { ComposeStack } from '../core/compose-stack.ts';
import type { Origin } from '../core/origin.ts';
import type { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';
import type { MountedDirectory } from './mounts.ts';
import type { PathMap } from './path-map.ts';

type Mapping<T> = { readonly [key: string]: T };

/** A scalar of a model; a string with variables in it is a `Text`. */
export type Scalar = string | number | boolean | null | Text;

/** A mount in canonical form. */
export type MountModel = {
  readonly type: string;
  readonly source?: string | Text;
  readonly target: string | Text;
  readonly read_only?: boolean | Text;
  readonly bind?: Mapping<ResolvedValue>;
};

/** A published port in canonical form. */
export type PortModel = {
  readonly target: number | Text;
  readonly published?: number | string | Text;
  readonly host_ip?: string | Text;
  readonly protocol?: string;
};

/** A dependency in canonical form. */
export type DependencyModel = {
  readonly condition: string;
  readonly restart?: boolean | Text;
  readonly required?: boolean;
};

/** A secret or config that a service sees, where it says more than the name. */
export type FileMountModel = { readonly source: string };

/** A service in canonical form: Compose's own names, always the long forms, lists where the format allows two. */
export type ServiceModel = {
  readonly image?: string | Text;
  readonly container_name?: string | Text;
  readonly build?: string | Text | Mapping<ResolvedValue>;
  readonly depends_on?: Mapping<DependencyModel>;
  readonly healthcheck?: Mapping<ResolvedValue>;
  readonly environment?: Mapping<Scalar>;
  readonly env_file?: readonly (string | Text | Mapping<Scalar>)[];
  readonly label_file?: readonly (string | Text)[];
  readonly labels?: Mapping<Scalar>;
  readonly networks?: Mapping<ResolvedValue>;
  readonly network_mode?: string | Text;
  readonly volumes?: readonly MountModel[];
  readonly tmpfs?: readonly (string | Text)[];
  readonly ports?: readonly PortModel[];
  readonly cap_add?: readonly (string | Text)[];
  readonly cap_drop?: readonly (string | Text)[];
  readonly restart?: string | Text;
  readonly read_only?: boolean | Text;
  readonly user?: string | Text;
  readonly secrets?: readonly (string | FileMountModel)[];
  readonly configs?: readonly (string | FileMountModel)[];
  readonly models?: Mapping<ResolvedValue>;
  readonly scale?: number | Text;
  readonly deploy?: Mapping<ResolvedValue>;
};

/** A network, volume, secret, config or model in canonical form. */
export type ElementModel = Mapping<ResolvedValue>;

/** The plain data of a Compose file in canonical form. */
export type ComposeDocument = {
  readonly name?: string;
  readonly include?: readonly ElementModel[];
  readonly services: Mapping<ServiceModel>;
  readonly networks?: Mapping<ElementModel>;
  readonly volumes?: Mapping<ElementModel>;
  readonly secrets?: Mapping<ElementModel>;
  readonly configs?: Mapping<ElementModel>;
  readonly models?: Mapping<ElementModel>;
};

/** What is known of the places of a document. */
export type Places<T> = Pick<PathMap<T>, 'get' | 'nearest'>;

/** One Compose project, as everything that checks, renders or documents it sees it. */
export interface ComposeModel {
  /** What to call the project in words: the stack's name, or the file's. */
  readonly name: string;
  readonly document: ComposeDocument;
  /** The services that no active profile switches on, which Compose neither checks nor starts. */
  readonly disabled: Mapping<ServiceModel>;
  /** Where each value came from. */
  readonly origins: Places<Origin>;
  /** The comments that stand above a place. */
  readonly comments: Places<readonly string[]>;
  /** What is known of the directories of the host that are mounted, by their path. */
  readonly directories: ReadonlyMap<string, MountedDirectory>;
}

/** The model of a stack of the tree. */
export interface StackModel extends ComposeModel {
  readonly stack: ComposeStack;
}
