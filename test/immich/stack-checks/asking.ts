import type { ImmichServer, ImmichSettings } from 'cdk-compose/immich';
import { judged, type Workshop } from './judged.ts';

/** Where machine learning is. */
export type Urls = NonNullable<NonNullable<ImmichSettings['machineLearning']>['urls']>;

/** What is told of URLs to one server, with machine learning beside it where `build` makes one. */
export function asking(
  urls: Urls | undefined,
  build: (workshop: Workshop, server: ImmichServer) => void,
): readonly string[] {
  return judged((workshop) => {
    const config = workshop.config({ machineLearning: urls === undefined ? {} : { urls } });
    build(workshop, workshop.server({ config }));
  }).filter((line) => line.includes('IMC-ML-URL') || line.includes('PREPARE'));
}

/** Machine learning as it is without further ado. */
export const plain = ({ learning }: Workshop): void => void learning();
