import type { IConstruct } from 'constructs';
import { Service } from '../compose/service.ts';
import type { IAspect } from '../core/aspects.ts';
import type { StringValue } from '../core/values.ts';

/**
 * An aspect that gives every service the time zone of the host, for its logs and schedules.
 *
 * Init containers, which have no network and no clock to speak of, are left out, and so is what says `TZ` itself.
 *
 * @example
 * ```ts
 * import { App, Aspects, env } from 'cdk-compose';
 * import { TimeZone } from 'cdk-compose/homelab';
 *
 * const app = new App();
 * Aspects.of(app).add(new TimeZone(env.optional('TZ', 'Europe/Amsterdam', 'time zone of logs and schedules')));
 * ```
 */
export class TimeZone implements IAspect {
  readonly #zone: StringValue;

  constructor(zone: StringValue) {
    this.#zone = zone;
  }

  visit(construct: IConstruct): void {
    if (!Service.isService(construct) || construct.props.networkMode === 'none') return;
    if (construct.props.environment?.['TZ'] === undefined) construct.addEnvironment({ TZ: this.#zone });
  }
}
