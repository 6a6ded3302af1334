import type { Places } from '../compose/compose-model.ts';
import type { DocumentPath } from '../core/document-path.ts';
import type { Origin } from '../core/origin.ts';
import { nodeAt, placeAt } from './node-data.ts';
import type { Node } from './node.ts';

/** Where the values of a document stand in the files that it was read from. */
export class NodeOrigins implements Places<Origin> {
  readonly #root: Node;

  constructor(root: Node) {
    this.#root = root;
  }

  get(path: DocumentPath): Origin | undefined {
    return nodeAt(this.#root, path) && this.nearest(path);
  }

  nearest(path: DocumentPath): Origin {
    return { location: placeAt(this.#root, path) };
  }
}
