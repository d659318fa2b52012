import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the played engine got it. */
export interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model?: string;
    readonly temperature: number;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
  /** The sentences between the fences. */
  readonly sentences: readonly string[];
}

/** A chat engine that a test plays: its address, and what it was asked. */
export interface PlayedEngine {
  readonly url: string;
  readonly asked: readonly Asked[];
  readonly close: () => Promise<void>;
}

type Answer = (asked: Asked, response: ServerResponse) => void;

/** Starts an engine on this machine that answers every request as it is told. */
export async function playEngine(answer: Answer): Promise<PlayedEngine> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const sentences = sentencesOf(body.messages.at(-1)?.content ?? '');
      const one: Asked = { path: request.url ?? '', authorization: request.headers.authorization, body, sentences };
      asked.push(one);
      answer(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with words, as a chat completion. */
export function say(response: ServerResponse, content: string): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ model: 'played', choices: [{ message: { role: 'assistant', content } }] }));
}

/** An engine that proposes a wording for each sentence. */
export const rewording =
  (reword: (sentence: string, number: number) => string): Answer =>
  ({ sentences }, response) => {
    const items = sentences.map((sentence, i) => ({ number: i + 1, text: reword(sentence, i + 1) }));
    say(response, JSON.stringify({ sentences: items }));
  };

async function bodyOf(request: IncomingMessage): Promise<Asked['body']> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked['body'];
}

function sentencesOf(content: string): readonly string[] {
  const lines = content.split('\n');
  return lines.slice(1, -1).map((line) => JSON.parse(line.replace(/^\d+\. /u, '')) as string);
}
