import { isIPv4 } from 'node:net';
import type { ChatEngine } from '../engine/chat.js';
import type { BuildChoices } from './choices.js';
import { type Terminal, UsageError } from './terminal.js';

/** The variable of the environment that holds the key of the engine. */
const KEY_VARIABLE = 'STEMMA_ENGINE_KEY';

/** An engine may take so long. */
const TIMEOUT_MS = 120_000;
/** A longer answer is no wording of an account. */
const MOST_BYTES = 1_000_000;

/**
 * Reads which chat engine was asked for. Its key comes from the environment alone. What would be sent in the clear to
 * another machine is not sent: an address is https, or http on this machine.
 *
 * @param terminal where the environment is
 * @param choices the options of the command line
 * @returns the endpoint; undefined when none was asked for
 * @throws UsageError for an address that cannot be used
 */
export function readEngine({ env }: Terminal, { engine, engineModel }: BuildChoices): ChatEngine | undefined {
  if (engine === undefined) {
    if (engineModel !== undefined) throw new UsageError('--engine-model needs --engine.');
    return undefined;
  }
  const address = URL.canParse(engine) ? new URL(engine) : null;
  if (address === null || !['http:', 'https:'].includes(address.protocol))
    throw new UsageError('--engine takes an http or https address, such as http://localhost:11434/v1.');
  if (address.username !== '' || address.password !== '')
    throw new UsageError(`--engine takes no password in the address; put a key into ${KEY_VARIABLE}.`);
  if (address.protocol === 'http:' && !isThisMachine(address.hostname))
    throw new UsageError(
      `--engine must be https for another machine: http to ${address.hostname} can be read on the way.`,
    );
  const key = env[KEY_VARIABLE];
  return {
    address: completionsAt(address),
    ...(engineModel === undefined ? {} : { model: engineModel }),
    ...(key === undefined || key === '' ? {} : { key }),
    timeoutMs: TIMEOUT_MS,
    mostBytes: MOST_BYTES,
  };
}

// WHATWG URL writes every form of an IPv4 address with four numbers.
const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'));

// Servers are named by their root, by the base of the protocol (…/v1), or by the whole address.
function completionsAt(address: URL): URL {
  const path = address.pathname.replace(/\/+$/u, '');
  const whole = path.endsWith('/chat/completions') ? path : `${path === '' ? '/v1' : path}/chat/completions`;
  const complete = new URL(address);
  complete.pathname = whole;
  complete.hash = '';
  return complete;
}
