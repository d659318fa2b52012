import { expect, test } from 'vitest';
import { compareArticles } from '../../src/story/lineage/compareArticles.js';
import { traceCopies } from '../../src/story/lineage/traceCopies.js';
import { traceLineage } from '../../src/story/lineage/traceLineage.js';
import { article, lexicon } from './fixtures.js';

const original = { kind: 'original', from: null, confidence: 0.9, receipts: [] } as const;
const translated = { kind: 'machine-translated', from: 'da', confidence: 0.9, receipts: [] } as const;

const WIRE = `The harbour board of Skelby closed the eastern lock on Monday after a tanker with 4,000 tonnes of rape oil struck its gate.
"A gate of oak forgives, a gate of steel does not," the harbour master, Jonna Friis, told reporters on the pier.
The owner of the tanker, the company Meridian Bulk, said that its pilot had been awake for 19 hours.
Divers will look at the hinges on Wednesday, and the lock may stay shut until Easter.
The town council had asked for a second gate in 2011, but the ministry found it too dear.`;

const REPORT = `Nothing goes in or out of Skelby any more. The eastern lock is closed since the tanker struck its gate on Monday.
The pilot of the tanker was awake for 19 hours, says the company Meridian Bulk, which owns the ship.
“A gate of oak forgives one, a gate of steel forgives not”, says harbour master Jonna Friis to us.
Until Easter nobody here counts on a passage, and on Wednesday somebody will go down and feel along the iron in the dark.
The smell of the oil lies over the fish market, and the gulls have left it to the cats of the quarter.
Whoever lives behind the lock buys his bread by boat, and the baker has doubled the price of the delivery since the morning.`;

const told = (copies: ReturnType<typeof traceLineage>['copies']): readonly string[] =>
  copies.map(({ kind, a, b }) => `${kind}: ${a.quote.slice(0, 20)} | ${b.quote.slice(0, 20)}`);

test('two reports of one event tell its facts sentence by sentence', () => {
  const story = [
    article('a', WIRE, { transmission: original, outlet: 'Nordwire' }),
    article('b', REPORT, { transmission: translated, outlet: 'Skelby Avis' }),
  ];
  const { copies, edges } = traceLineage(story, traceCopies(story, lexicon), lexicon, {
    compared: compareArticles(story, lexicon),
  });
  expect(edges).toEqual([]);
  expect(told(copies)).toEqual([
    'same-fact: The owner of the tan | The pilot of the tan',
    'same-quote: "A gate of oak forgi | “A gate of oak forgi',
    'same-fact: The harbour board of | The eastern lock is ',
  ]);
});
