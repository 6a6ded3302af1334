import type { IConstruct } from 'constructs';
import { Service } from '../../../compose/service.ts';

/** The services of all stacks of the app that a construct belongs to. */
export function servicesOfApp(construct: IConstruct): readonly Service[] {
  return construct.node.root.node.findAll().filter((one) => Service.isService(one));
}
