import { expect, test } from 'vitest';
import { buildDossier } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { pageOf } from '../page/pageOf.js';

const WIRE = `Coal barge sinks at Tolvik lock after collision with tug

TOLVIK, March 4 (Nordwire) - A coal barge sank at the Tolvik lock on Tuesday evening after a tug had run into its stern, the river police said.

Five crew members were rescued by fishermen, said the harbour master, Hanna Brekke. Two of them have broken arms.

"The tug did not answer our calls for twenty minutes," the captain of the barge, Oskar Lindell, told reporters on the quay.

The owner of the tug, Maurits Steen, denied that the radio had been switched off and promised to pay for the damage.

The lock will stay closed until Saturday, and 40 ships are waiting on both sides of it.

(Reporting by Petra Holm in Tolvik; editing by Karl Aas)
`;
const FOLLOWER = `A collision with a tug sinks a barge of coal at the lock of Tolvek

On the evening of Tuesday a barge carrying coal went down at the lock of Tolvek, the police of the river said, when a tug struck its stern.

The master of the harbour, Hana Breke, said that the fishermen rescued five members of the crew. Broken arms are with two of them.

"For twenty minutes to our calls the tug did not answer," on the quay told reporters Oscar Lindel, the captain of the barge.

That the radio was switched off denied Maurits Steen, who owns the tug, and to pay for the damage he promised.

Until Saturday remains closed the lock, and on both of its sides 40 ships wait.
`;

const kindsOf = (...texts: readonly string[]): readonly string[] =>
  buildDossier(
    texts.map((text, i) => pageOf(text, { id: `text${i}` })),
    loadResources(),
  ).articles.map(({ transmission }) => transmission.kind);

test('a text that follows another in sentences built anew and spells its names otherwise is a translation', () => {
  expect(kindsOf(WIRE, FOLLOWER)).toEqual(['original', 'machine-translated']);
});

test('not where it keeps the names', () => {
  const kept = FOLLOWER.replaceAll('Tolvek', 'Tolvik')
    .replace('Hana Breke', 'Hanna Brekke')
    .replace('Oscar Lindel', 'Oskar Lindell');
  expect(kindsOf(WIRE, kept)).toEqual(['original', 'unknown']);
});
