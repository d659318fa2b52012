import { askForWordings, type Proposal, readProposals } from '../dossier/askForWordings.js';
import { checkWording, LONGEST_SENTENCE, type WordingFault } from '../dossier/checkWording.js';
import type { Dossier } from '../model/dossier.js';
import type { Problem } from '../model/problem.js';
import type { AccountSentence, Story } from '../model/story.js';
import type { Resources } from '../resources.js';
import { askChat, type ChatEngine, engineName } from './chat.js';
import { readWording } from './readWording.js';

/** An engine is asked once a story, for the largest stories. */
const MOST_STORIES = 5;
/** As many sentences of a story are sent at most. */
const MOST_SENTENCES = 60;

/**
 * Lets a chat engine propose wordings for the sentences of the accounts. Only the sentences are sent, never a page, a
 * title or an address; a proposal stands where it says what its sentence says (see checkWording) and is marked, with
 * the sentence beside it; every other sentence stays as the texts have it. After a failure the engine is not asked
 * again.
 *
 * @param dossier the dossier
 * @param engine the endpoint
 * @param resources lexicons and models
 * @returns the dossier with its accounts reworded and what went wrong among its problems
 */
export async function rewordAccounts(dossier: Dossier, engine: ChatEngine, resources: Resources): Promise<Dossier> {
  const stories: Story[] = [];
  const problems: Problem[] = [];
  let hasFailed = false;
  for (const [i, story] of dossier.stories.entries()) {
    const offered = offeredSentences(dossier, story, resources);
    if (hasFailed || offered.length === 0 || i >= MOST_STORIES) {
      stories.push(story);
      continue;
    }
    const { account, problem } = await rewordAccount(story, offered, engine, resources);
    hasFailed = problem?.code === 'engine-failed';
    stories.push({ ...story, account });
    if (problem !== null) problems.push(problem);
  }
  if (dossier.stories.length > MOST_STORIES && !hasFailed) problems.push(limitProblem(dossier.stories.length));
  return { ...dossier, stories, problems: [...dossier.problems, ...problems] };
}

// In a language whose words we know. What is disputed is told in words of our own, which weigh both sides.
function offeredSentences(dossier: Dossier, { account }: Story, { languages }: Resources): readonly AccountSentence[] {
  const known = new Set(dossier.articles.filter(({ language }) => languages.has(language)).map(({ id }) => id));
  return account
    .filter(({ receipts: [first], disputed }) => !disputed && known.has(first.article))
    .slice(0, MOST_SENTENCES);
}

interface Reworded {
  readonly account: Story['account'];
  readonly problem: Problem | null;
}

async function rewordAccount(
  { id, account }: Story,
  offered: readonly AccountSentence[],
  engine: ChatEngine,
  resources: Resources,
): Promise<Reworded> {
  const sentences = offered.map(({ text }) => text);
  const answer = await askChat(engine, askForWordings(sentences, resources.rewording));
  if (answer.kind === 'failure') return { account, problem: problemOf('engine-failed', answer.message) };
  const proposals = readProposals(answer.content, offered.length);
  if (proposals === null) {
    const message = `The engine at ${engine.address.host} did not answer in the form it was asked for: the account keeps the sentences of the texts.`;
    return { account, problem: problemOf('engine-failed', message) };
  }
  const { wordings, faults } = judgeProposals(proposals, sentences, resources);
  const reworded = account.map((sentence) => {
    const text = wordings.get(offered.indexOf(sentence) + 1);
    return text === undefined
      ? sentence
      : { ...sentence, text, reworded: { from: sentence.text, by: engineName(engine) } };
  });
  return { account: reworded, problem: faults.length === 0 ? null : refusalProblem(id, proposals.length, faults) };
}

interface Judged {
  /** By the number of the sentence. */
  readonly wordings: ReadonlyMap<number, string>;
  readonly faults: readonly WordingFault[];
}

function judgeProposals(proposals: readonly Proposal[], sentences: readonly string[], resources: Resources): Judged {
  const wordings = new Map<number, string>();
  const faults: WordingFault[] = [];
  for (const { number, text } of proposals) {
    const sentence = sentences[number - 1];
    if (sentence === undefined || text === sentence) continue;
    const fault = faultOf(text, sentence, resources);
    if (fault === null) wordings.set(number, text);
    else faults.push(fault);
  }
  return { wordings, faults };
}

function faultOf(text: string, sentence: string, resources: Resources): WordingFault | null {
  if (text.length > LONGEST_SENTENCE) return { change: 'form' };
  return checkWording(readWording(text, resources), readWording(sentence, resources), resources.rewording);
}

const problemOf = (code: string, message: string): Problem => ({ stage: 'dossier', code, message });

const limitProblem = (stories: number): Problem =>
  problemOf(
    'engine-limit',
    `The engine was asked about ${MOST_STORIES} of ${stories} stories; the accounts of the others keep the sentences of the texts.`,
  );

// The words that were refused are not repeated: what an engine made up has no place in a dossier.
function refusalProblem(story: Story['id'], proposed: number, faults: readonly WordingFault[]): Problem {
  const counts = new Map<string, number>();
  for (const fault of faults) counts.set(faultWords(fault), (counts.get(faultWords(fault)) ?? 0) + 1);
  const reasons = [...counts].map(([words, count]) => (count > 1 ? `${words} ${count} times` : words)).join(', ');
  return problemOf(
    'wording-refused',
    `Of ${proposed} wordings proposed for the account of story ${story}, ${faults.length} were refused, and the sentences of the texts stand: ${reasons}.`,
  );
}

const faultWords = (fault: WordingFault): string =>
  fault.change === 'form' ? 'no single plain sentence' : `a ${fault.kind} ${fault.change}`;
