import type { ChatMessage } from '../dossier/askForWordings.js';
import { isRecord } from '../text/is-record.js';
import { parseJson } from '../text/parse-json.js';

/** A chat endpoint that speaks the protocol of OpenAI's `chat/completions`, and how long and how much we listen. */
export interface ChatEngine {
  /** The whole address that requests are posted to. */
  readonly address: URL;
  /** The model to ask for; left to the server when undefined. */
  readonly model?: string;
  /** Sent as a bearer token, and nowhere else. */
  readonly key?: string;
  /** How long one answer may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How long an answer may be, in bytes. */
  readonly mostBytes: number;
}

/**
 * How an engine is named to a reader: by its model, else by its host; never by its whole address, which may hold a
 * secret.
 */
export const engineName = ({ model, address }: Pick<ChatEngine, 'model' | 'address'>): string => model ?? address.host;

/** What came of a request: the words of the engine, or one sentence on why there are none. */
export type ChatAnswer =
  | { readonly kind: 'answer'; readonly content: string }
  | { readonly kind: 'failure'; readonly message: string };

/** Tokens an answer may have: an account of some thousand words. */
const MOST_TOKENS = 4096;

/**
 * Asks a chat engine once: no second try, no redirect, temperature 0. Whatever goes wrong outside is an answer, never
 * an exception.
 *
 * @param engine the endpoint
 * @param messages what to ask
 * @returns the first choice of its answer, or why there is none
 */
export async function askChat(engine: ChatEngine, messages: readonly ChatMessage[]): Promise<ChatAnswer> {
  const { address, model, key, timeoutMs } = engine;
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({
        ...(model === undefined ? {} : { model }),
        messages,
        temperature: 0,
        max_tokens: MOST_TOKENS,
        stream: false,
      }),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return failure(engine, `answered with status ${response.status}`);
    }
    const body = await textUpTo(response, engine.mostBytes);
    if (body === null) return failure(engine, `answered with more than ${engine.mostBytes} bytes`);
    const content = contentOf(body);
    return content === null ? failure(engine, 'did not answer with a chat completion') : { kind: 'answer', content };
  } catch (error) {
    return failure(engine, reasonOf(error, timeoutMs));
  }
}

const failure = ({ address }: ChatEngine, what: string): ChatAnswer => ({
  kind: 'failure',
  message: `The engine at ${address.host} ${what}: the account keeps the sentences of the texts.`,
});

// The body as text; null when it is longer than may be, and then the rest of it is not read.
async function textUpTo(response: Response, mostBytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function contentOf(body: string): string | null {
  const answer = parseJson(body);
  const [first]: readonly unknown[] = isRecord(answer) && Array.isArray(answer.choices) ? answer.choices : [];
  const content = isRecord(first) && isRecord(first.message) ? first.message.content : null;
  return typeof content === 'string' ? content : null;
}

// The messages of fetch name addresses; only the code of what the network said is told.
function reasonOf(error: unknown, timeoutMs: number): string {
  const { name, cause } = error as { readonly name?: string; readonly cause?: { readonly code?: string } };
  if (name === 'TimeoutError') return `did not answer within ${Math.ceil(timeoutMs / 1000)} seconds`;
  return `cannot be used (${cause?.code ?? 'no connection, or a redirect'})`;
}
