// Generated from schemas/immich-config/3.2.schema.json; edit the schema, not this file.

/** The part of JSON Schema in which the rules are written. */
export interface Rule {
  readonly type: string | readonly string[];
  readonly properties?: { readonly [key: string]: Rule };
  readonly items?: Rule;
  readonly minItems?: number;
  readonly enum?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly examples?: readonly string[];
  readonly format?: 'cron' | 'uri';
  readonly anyOf?: readonly { readonly const?: string; readonly format?: 'uri' }[];
}

/** What is wrong with one value. */
export interface RuleError {
  /** JSON Pointer to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly additionalProperty?: string };
}

/** The rules that `validate` applies, by section. */
export declare const rules: { readonly definitions: { readonly [section: string]: Rule } };

/** Judges settings; after `false`, `validate.errors` holds everything that is wrong. */
export declare const validate: {
  (settings: unknown): boolean;
  readonly errors?: readonly RuleError[] | null;
};
