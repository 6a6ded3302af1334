import type { Rule } from '../rule.ts';
import { cancelledRestart } from './cancelled-restart.ts';
import { decimalMode } from './decimal-mode.ts';
import { disabledHealthcheck } from './disabled-healthcheck.ts';
import { dnsAddress } from './dns-address.ts';
import { droppedSize } from './dropped-size.ts';
import { hiddenMount } from './hidden-mount.ts';
import { ignoredMode } from './ignored-mode.ts';
import { ignoredWeight } from './ignored-weight.ts';
import { imageVersion } from './image-version.ts';
import { namespaceWord } from './namespace-word.ts';
import { newerEngine } from './newer-engine.ts';
import { outerRange } from './outer-range.ts';
import { ownContainer } from './own-container.ts';
import { portProtocol } from './port-protocol.ts';
import { printable } from './printable.ts';
import { reservedLabel } from './reserved-label.ts';
import { swarmOnly } from './swarm-only.ts';
import { takenAlias } from './taken-alias.ts';
import { unreachedPort } from './unreached-port.ts';
import { unsaidHealth } from './unsaid-health.ts';
import { volumeDriver } from './volume-driver.ts';

/** What is taken without a word, and does not do what it seems to say. */
export const ADVICE_RULES: readonly Rule[] = [
  imageVersion,
  cancelledRestart,
  unsaidHealth,
  disabledHealthcheck,
  swarmOnly,
  unreachedPort,
  portProtocol,
  takenAlias,
  reservedLabel,
  ownContainer,
  hiddenMount,
  decimalMode,
  ignoredMode,
  droppedSize,
  ignoredWeight,
  namespaceWord,
  dnsAddress,
  outerRange,
  volumeDriver,
  newerEngine,
  printable,
];
