/** An account of the instance. */
export interface User {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly state: 'active' | 'blocked';
  readonly isAdministrator: boolean;
  /** The bot user behind a project or group access token. */
  readonly isBot: boolean;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}
