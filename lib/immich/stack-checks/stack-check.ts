import type { Construct } from 'constructs';
import type { Remark } from '../../checks/rule.ts';
import type { Service } from '../../compose/service.ts';
import type { ComposeConstruct } from '../../core/compose-construct.ts';
import type { DiagnosticCode } from '../../core/diagnostic-codes.ts';
import type { EffectiveSettings } from '../settings/effective-settings.ts';
import type { Transcoding } from '../transcoding.ts';

/** Settings of Immich in their stack. */
export interface StackSubject {
  /** The construct that holds the settings. */
  readonly construct: ComposeConstruct;
  readonly settings: EffectiveSettings;
  /** The servers that read them. */
  readonly servers: readonly Service[];
  /** The hardware that those servers were given by name. @default 'cpu' */
  readonly transcoding?: Transcoding | undefined;
}

/** What a check says of one setting, or of one service. */
export interface StackRemark extends Remark {
  readonly code: DiagnosticCode;
  /** What is at fault. @default - the construct that holds the settings */
  readonly construct?: Construct;
}

/** Compares settings with the stack that they are in. */
export type StackCheck = (subject: StackSubject) => Iterable<StackRemark>;
