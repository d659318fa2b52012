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

const dossierOf = (...texts: readonly string[]) =>
  buildDossier(
    texts.map((text, i) => pageOf(text, { id: `text${i}` })),
    loadResources(),
  );

const kindsOf = (...texts: readonly string[]): readonly string[] =>
  dossierOf(...texts).articles.map(({ transmission }) => transmission.kind);

test('a text that follows another in sentences built anew and spells its names otherwise is a translation', () => {
  expect(kindsOf(WIRE, FOLLOWER)).toEqual(['original', 'machine-translated']);
});

test('not where it keeps the names', () => {
  const kept = FOLLOWER.replaceAll('Tolvek', 'Tolvik')
    .replace('Hana Breke', 'Hanna Brekke')
    .replace('Oscar Lindel', 'Oskar Lindell');
  expect(kindsOf(WIRE, kept)).toEqual(['original', 'unknown']);
});

const BRIDGE = `The old bridge at Tarvik is closed

TARVIK, March 4 (Nordwire) - The old bridge over the sound at Tarvik was closed to all traffic on Friday morning after divers found cracks in two of its pillars.

About nine hundred people cross it every day on their way to the cannery, and the county has hired a ferry for them until the summer.

“We could not wait for the report of the engineers,” said Elin Brask, who leads the roads office, on the quay beside the bridge. “We ask for patience,” she said.

The bridge was built in 1931 and last repaired in 1987, when a freighter from Riga ran into it in a storm and bent three girders.

The shopkeepers of Tarvik met on Saturday to ask the county for money, and a petition with 1,400 names was handed to the mayor.
`;
const RETOLD = `Nobody on the bridge at Tarvik

Since Friday morning nobody may use the old bridge at Tarvik over the sound, because in two pillars cracks were found by divers.

It is crossed daily by about nine hundred people going to work in the cannery; for them a ferry was hired by the county, until summer.

The report of the engineers could not be waited for, according to Elin Brask, head of the roads office, who stood on the quay near the bridge. “We pray for patience,” he said.

In 1931 it was built, the bridge, and in 1987 for the last time repaired, after in a storm a freighter from Riga had run into it and three girders were bent.

To ask for money from the county, on Saturday Tarvik's shopkeepers met, and the mayor was given a petition which 1,400 names had signed.
`;

test('one that takes a woman for a man is one too, and was made from the other', () => {
  const { articles, stories } = dossierOf(BRIDGE, RETOLD);
  expect(articles.map(({ transmission }) => transmission.kind)).toEqual(['original', 'machine-translated']);
  expect(stories[0]?.edges).toMatchObject([{ from: 'text0', to: 'text1', relation: 'parent' }]);
  expect(kindsOf(BRIDGE, RETOLD.replace('he said', 'she said'))).toEqual(['original', 'unknown']);
});
