import { imageName } from '../../../checks/facts/image-family.ts';
import { Service } from '../../../compose/service.ts';
import type { ComposeStack } from '../../../core/compose-stack.ts';
import { readable } from '../../readable.ts';

const PORT = 3003;

/** The services of a stack that run Immich's machine learning. */
export function machineLearningIn(stack: ComposeStack): readonly Service[] {
  return stack.node
    .findAll()
    .filter((one) => Service.isService(one))
    .filter(isMachineLearning);
}

/** Whether a service runs Immich's machine learning, going by its image. */
export function isMachineLearning({ props }: Service): boolean {
  return imageName({ image: readable(props.image) ?? '' }) === 'immich-machine-learning';
}

/** The ports on which a service listens; nothing where the tree does not say. */
export function portsOf(service: Service): readonly number[] | undefined {
  const { environment = {}, expose = [] } = service.props;
  const said = isMachineLearning(service) ? [environment['IMMICH_PORT'] ?? PORT] : expose;
  const ports = said.map((port) => Number(typeof port === 'number' ? port : readable(port)?.replace('/tcp', '')));
  return ports.length > 0 && ports.every((port) => Number.isInteger(port)) ? ports : undefined;
}

/** Where servers on one network with machine learning find it. */
export function urlOf(service: Service): string {
  return `http://${service.name}:${portsOf(service)?.[0] ?? PORT}`;
}
