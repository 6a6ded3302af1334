import type { Service } from '../compose/service.ts';
import type { Credential } from './credential.ts';

/** How to reach a database. */
export interface PostgresConnection {
  /** The service that the database runs in. */
  readonly service: Service;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: Credential;
}
