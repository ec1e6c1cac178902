import type { AppErrorCode } from '../../app-error';
import type { ErrorText } from '../error-text';
import { computerErrors } from './errors-computer';
import { gitlabErrors } from './errors-gitlab';
import { inputErrors } from './errors-input';
import { networkErrors } from './errors-network';
import { valueErrors } from './errors-values';

/** A code without a text does not compile. */
export const errors: Readonly<Record<AppErrorCode, ErrorText>> = {
  ...inputErrors,
  ...valueErrors,
  ...networkErrors,
  ...gitlabErrors,
  ...computerErrors,
};

/** What stands in for facts that are not known, and the labels of those that are. */
export const errorWords = {
  server: 'the server',
  notStated: 'not stated',
  aMinute: 'a minute',
  gitlabSays: 'GitLab says:',
  requestId: 'Request ID: {requestId}',
  reason: 'Technical reason: {reason}',
  scopes: 'Scopes that GitLab names: {scopes}',
  /** In place of the usual words while connecting: there is no list and no connection yet. */
  connecting: {
    deadToken: '{host} no longer accepts it, so Latchkey did not keep it.',
    anotherToken: 'Create a new personal access token in GitLab and paste that one.',
    offline: 'This computer is offline.',
    pause: '{host} asks for a pause.',
  },
};
