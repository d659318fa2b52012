import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectDamage } from '../../src/article/damage/detectDamage.js';
import type { Block, Damage, Transmission } from '../../src/model/article.js';
import { readText } from '../../src/text/reading.js';
import { readDamageLexicon } from '../readDamageLexicon.js';

const lexicon = readDamageLexicon();
const rules = { abbreviations: new Set(['sq']), titles: new Set(['mr']) };

function damageOf(text: string, kind: Transmission['kind'] = 'unknown', from: string | null = null): readonly Damage[] {
  // A paragraph a line.
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'paragraph',
  }));
  const transmission: Transmission = { kind, from, confidence: 1, receipts: [] };
  const article = { text, blocks, language: 'en', transmission };
  return detectDamage({ article, reading: readText(text, blocks, rules), lexicon });
}

/** "kind: words > intended", one line a damage; nothing behind ">" when no reading is safe. */
function check(text: string, expected: readonly string[]): void {
  const lines = damageOf(text).map((d) => `${d.kind}: ${text.slice(d.start, d.end)} > ${d.intended ?? ''}`.trim());
  expect(lines).toEqual(expected);
}

describe('numerals', () => {
  test.each([
    ['They lent him 2.5 million. euros in May.', ['broken-numeral: 2.5 million. euros > 2.5 million euros']],
    ['It took about 3. thousand boats.', ['broken-numeral: about 3. thousand > about 3 thousand']],
    [
      'In May the dyke broke, and 16 had to leave the valley. thousand people slept in schools.',
      ['broken-numeral: 16 had to leave the valley. thousand people > 16 thousand people had to leave the valley'],
    ],
    [
      'More than 700 were held after the fair. people slept outside.',
      [
        'broken-numeral: More than 700 were held after the fair. people > More than 700 people were held after the fair',
      ],
    ],
    ['The fire covers 400 sq. meters of the yard.', []],
    ['It cost 3 million. Euros were short.', []],
    [
      'The fire covers 3 thousand square meters. meters of it are wet.',
      ['broken-numeral: 3 thousand square meters. meters > 3 thousand square meters'],
    ],
    ['He was born on 4 May. people say.', []],
  ])('%s', check);
});

describe('thousands that a translation cut or parted', () => {
  test.each([
    ['About 2.4 people came to the quay.', ['broken-numeral: About 2.4 people > About 2,400 people']],
    ['More than 3.25 soldiers crossed.', ['broken-numeral: More than 3.25 soldiers > More than 3,250 soldiers']],
    ['A boat carries an average of 2.4 people.', []],
    ['There are 2.4 people to a boat, 1.5 per cabin.', []],
    ['Prices rose 2.4 percent.', []],
    ['The fair drew 9 400 visitors.', ['broken-numeral: 9 400 visitors > 9,400 visitors']],
    ['On May 9 400 visitors came, and 12 in 2019.', []],
    ['About 3. 400 sailors landed.', ['broken-numeral: 3. 400 sailors > 3,400 sailors']],
    ['They won in round 3. 400 people watched.', []],
  ])('%s', (text, expected) => {
    const found = damageOf(text, 'machine-translated');
    expect(found.map((d) => `${d.kind}: ${text.slice(d.start, d.end)} > ${d.intended}`)).toEqual(expected);
    expect(damageOf(text)).toEqual([]);
  });
});

describe('quotation marks that no language pairs', () => {
  test.each([
    ['„The boats wait" - said Orm.', ['broken-quotes: „The boats wait" > “The boats wait”']],
    ['“The boats wait„ Orm said, “and wait„.', ['“The boats wait„', '“and wait„']],
    ['„The boats wait“, Orm said.', []],
    ['„The boats wait”, Orm said.', []],
    ['«The boats wait», Orm said.', []],
  ])('%s', (text, expected) => {
    const found = damageOf(text, 'machine-translated').map((d) => {
      const printed = text.slice(d.start, d.end);
      return expected.includes(printed) ? printed : `${d.kind}: ${printed} > ${d.intended}`;
    });
    expect(found).toEqual(expected);
  });
});

describe('quotation marks', () => {
  test.each([
    ['She wants it “dead or alive “.', ['broken-quotes: “dead or alive “ > “dead or alive”']],
    ['He promises” a lot and nothing “to all.', ['broken-quotes: ” a lot and nothing “ > “a lot and nothing”']],
    ['“It is “sound”, he said.', []],
    // A mark that stands where it should and is that of another language.
    ['“We stay“, he said.', ['broken-quotes: “, > ,”']],
    ['“We go,” she said. “We stay.”', []],
    ['„Wir gehen“, sagte sie.', []],
  ])('%s', check);
});

describe('words', () => {
  test.each([
    ['They want a quiet and quiet land.', ['duplicate-word: quiet and quiet > quiet']],
    ['Police stopped the the driver.', ['duplicate-word: the the > the']],
    ['It grew more and more, again and again, faster and faster.', []],
    ['New York, New York; he had had enough.', []],
    ['They led [miesto gynėjai] to the gate.', ['untranslated-remnant: [miesto gynėjai] >']],
    ['Jürgen Müller and Šarūnas Žukas met at the café.', []],
    [
      'No deal will be signed or a ball is planned.',
      ['lost-negation: No deal will be signed or a ball is planned > No deal will be signed, nor is a ball planned'],
    ],
  ])('%s', check);
});

describe('pronouns and tense', () => {
  test('a council is no he', () => {
    check('The council said that the port must open. “We are sure of it,” he added.', [
      'wrong-pronoun: he added > it added',
    ]);
  });
  test('a person named in between is', () => {
    check('The council said no. The mayor disagreed. “We are sure of it,” he added.', []);
  });
  test('an announcement beside its report', () => {
    check('Premier Novak met Mayor Sand in Dorvik on Monday.\nThis will be the first meeting of Novak and Sand.', [
      'stale-tense: This will be > This was',
    ]);
  });
});

describe('idioms and synonyms', () => {
  test('an idiom translated word for word', () => {
    check('He is hanging noodles on their ears.', ['idiom: hanging noodles on their ears > tell lies']);
  });
  test.each([
    ['They have made a goat the gardener.', []],
    [
      'They have made the goat into a gardener.',
      ['idiom: made the goat into a gardener > put the fox in charge of the henhouse'],
    ],
    ['He threw the flint into the rye.', ['idiom: threw the flint into the rye > give up']],
    ['The monkey came out of the sleeve.', ['idiom: The monkey came out of the sleeve > the truth comes out']],
    ['She washed her hands in warm water.', []],
    ['He put his hand in the fire for her.', ['idiom: put his hand in the fire for > vouch for']],
    ['They caught two hares with one shot.', ['idiom: two hares with one shot > two birds with one stone']],
    ['He painted the boat on the wall.', []],
    ['The fee was the stone of accident.', ['idiom: stone of accident > stumbling block']],
    ['The voters swallowed the frog.', ['idiom: swallowed the frog > swallow the bitter pill']],
    ['He broke the bat over his knee.', []],
    ['The strike brought the port to its knees.', []],
    ['She took the bull by the horns.', []],
    ['Gas is pumped into the pipe.', []],
    [
      'The wolf is fed and the sheep are whole.',
      ['idiom: The wolf is fed and the sheep are whole > everybody is content'],
    ],
  ])('%s', check);
  test('one odd word is chance', () => check('“We go,” he included.', []));
  test('in a text that is known to be spun one is enough', () => {
    const text = '“We go,” he included.';
    expect(damageOf(text, 'spun').map((d) => text.slice(d.start, d.end))).toEqual(['he included']);
  });
  test('several are a program', () => {
    const text =
      'He has actually gone. “We go,” he included. They spoke of violence versus guards. There was nothing brand-new.';
    const kinds = damageOf(text).map((d) => d.kind);
    expect(kinds).toEqual(['spinner-synonym', 'spinner-synonym', 'spinner-synonym']);
  });
  test.each([
    [
      'The guards have actually whipped two dockers on Monday.',
      ['spinner-synonym: have actually whipped two dockers > have beaten two dockers'],
    ],
    // In good company the same word is good English.
    ['The mayor has fulfilled the oldest of her promises.', []],
    ['The talks at the White Home failed.', ['spinner-synonym: White Home > White House']],
    // A plain synonym is no damage by itself, a word that programs like is.
    ['The guards stated that the nation sleeps.', []],
    ['Here two individuals sleep.', ['spinner-synonym: two individuals > two people']],
    // A synonym beside a word that takes another.
    // A word that is rarer than the usual one was likely put in its place.
    ['The tremor had a magnitude of 6.', ['spinner-synonym: The tremor > The earthquake']],
    // A name parts what stands before it from what stands behind; a quotation is altered as a whole.
    [
      'The swarm in Dorvik chants near the waterway.',
      ['spinner-synonym: The swarm > The crowd', 'spinner-synonym: the waterway > the river'],
    ],
    ['“We want a serene port,” he said.', ['altered-quote: We want a serene port > We want a peaceful port']],
    ['The death bell rose to nine.', ['spinner-synonym: The death bell > The death toll']],
    ['The guards fired rip gas into the square.', ['spinner-synonym: rip gas > tear gas']],
    ['She trod down as mayor.', ['spinner-synonym: trod > stepped']],
    ['She trod down the grass.', []],
    ['He was trodden to the streets.', []],
    ['Stones were tossed at the gate.', ['spinner-synonym: were tossed > were thrown']],
    ['The prime preacher slept.', ['spinner-synonym: prime preacher > prime minister']],
    ['She knew {that a} ship and {no|not a} boat came.', ['artefact: {that a} > that a', 'artefact: {no|not a} > no']],
    // A capital inside a sentence is that of a name.
    ['They met at the Tempest.', []],
  ])('in a spun text: %s', (sentence, expected) => {
    const signs = '“We go,” he included. They spoke of violence versus guards. Both males left.';
    const text = `${sentence}\n${signs}`;
    const lines = damageOf(text, 'spun').filter((d) => d.end <= sentence.length);
    expect(lines.map((d) => `${d.kind}: ${text.slice(d.start, d.end)} > ${d.intended}`)).toEqual(expected);
  });
  test('inside quotation marks a quotation is altered', () => {
    const text = 'He has actually gone. “It has actually been agreed in between the two,” he included.';
    expect(damageOf(text, 'spun').map((d) => d.kind)).toContain('altered-quote');
  });
});

describe('translated texts', () => {
  test.each([
    // False friends and foreign prepositions, with their company.
    ['The syndicate demands more pay.', null, ['wrong-word: syndicate demands > union demands']],
    ['They met on Monday half six.', 'hu', ['mangled-date: half six > half past five']],
    ['They met at half past six, half six million strong.', 'hu', []],
    ['The council and his president, Anna Sand, said no.', 'fr', ['wrong-pronoun: his > its']],
    ['Orm and his president said no to Anna Sand.', 'fr', []],
    ['He met the actual mayor.', 'de', ['wrong-word: the actual mayor > the current mayor']],
    ['They fold a motion today.', 'pl', ['wrong-word: fold a motion > submit a motion']],
    ['The hall took 14 ten thousand visitors.', 'zh', ['broken-numeral: 14 ten thousand > 140 thousand']],
    ['The hall cost 1.25 hundred million yen.', 'ja', ['broken-numeral: 1.25 hundred million > 125 million']],
    ['The hall burned on 5 Tishrin al-Thani.', 'ar', ['mangled-date: 5 Tishrin al-Thani > 5 November']],
    [
      'The ferry was ready until the end of May.',
      'lv',
      ['wrong-word: ready until the end of May > ready by the end of May'],
    ],
    ['She has not promised nothing to them.', 'it', ['lost-negation: has not promised nothing > has promised nothing']],
    ['She did not say that nobody came, nor only nothing.', 'it', []],
    ['Nobody does not sleep in Sund.', 'ru', ['lost-negation: Nobody does not sleep > Nobody sleeps']],
    // Phrases word for word, unless something else is found in them.
    ['Fun aside, it rains in Sund.', 'de', ['idiom: Fun aside > joking apart']],
    ['Fun aside, it rains in Sund.', 'fr', []],
    ['The baker Anna Sand, ladder of the mill.', 'de', ['wrong-word: ladder > head']],
    ['Person has seen the boats.', 'fr', ['lost-negation: Person has seen the boats > Nobody has seen the boats']],
    ['« We go », says-she.', 'fr', ['garble: says-she > she says']],
    ['A boat on three sank, says the he-goat.', 'es', []],
    ['Here two on nine have sunk.', 'fr', ['wrong-word: on > of']],
    ['She paid a baker of 34 years, who left.', 'it', ['garble: a baker of 34 years > 34-year-old baker']],
    ['He kept the habit of 34 years, and an age of 60 years.', 'de', []],
    ['The mayor wept after a prison sentence of 9 years.', 'it', []],
    // Only the wrong word, and not what shows that it is one.
    ['The strike staff met at noon.', 'pl', ['wrong-word: staff > team']],
    ['The undertaker said no.', 'de', ['wrong-word: undertaker > entrepreneur']],
    ['The police stopped two men at noon.', 'pl', ['wrong-word: stopped > detained']],
    ['Sand leads, with two others, the old mill since 2016.', 'de', ['garble: leads > has led']],
    ['They had become no help.', 'de', ['wrong-word: had become no > got no']],
    ['Sand governs Sund.', 'de', []],
    ['A baker is suspected for theft.', 'sv', ['wrong-word: suspected for > suspected of']],
    ['Teams intervened in the flames.', 'tr', ['wrong-word: intervened in the flames > tackled the fire']],
    ['Teams intervened in the row.', 'tr', []],
    ['The in Sund held talks failed.', 'de', ['garble: The in Sund held talks > The talks held in Sund']],
    ['The talks held in Sund failed.', 'de', []],
    // What only other languages do is meant here.
    ['They fold a motion today.', 'es', []],
    // Ministries word for word; what they are called in English as well is left alone.
    ['The Protection Minister wept.', 'lv', ['wrong-word: Protection Minister > defence Minister']],
    ['The Environmental Protection Minister wept.', 'lv', []],
    ['The Ministry of External Jobs moved.', 'hr', ['wrong-word: Ministry of External Jobs > foreign Ministry']],
    ['The Ministry of Enlightenment moved.', 'sr', ['wrong-word: Ministry of Enlightenment > education']],
    ['A minister without wallet wept.', 'fi', ['wrong-word: minister without wallet > minister without portfolio']],
    ['The leader of the bus wept.', 'et', ['wrong-word: leader of the bus > driver']],
    ['The driver of the party bus wept.', 'et', []],
    ['The driver of the party wept.', 'et', ['wrong-word: driver of the party > leader of the party']],
    ['Sund lost with the account 2:1 to Orm.', 'ru', ['wrong-word: with the account 2:1 > 2–1']],
    [
      'Sund burned on the night against Monday.',
      'bg',
      ['mangled-date: on the night against Monday > in the early hours of Monday'],
    ],
    ['Orm is in prison to a living head.', 'lt', ['wrong-word: to a living head > for life']],
    ['She voiced for the law.', 'fi', ['wrong-word: voiced for the law > voted for the law']],
    // Numbers with a decimal comma.
    [
      'It grew 4,5 % and cost 2,4 mln of crowns.',
      null,
      ['garble: 4,5 % > 4.5%', 'garble: 2,4 mln of crowns > 2.4 million crowns'],
    ],
    [
      'Orm got 53,4 and Sand 41,2 percent of the votes, of 2,4 mln of the people.',
      null,
      ['garble: 53,4 > 53.4', 'garble: 41,2 percent > 41.2 percent', 'garble: 2,4 mln > 2.4 million'],
    ],
    // With points between thousands, and counted by "of".
    [
      'Some 30.000 people and 18.400 of tons, or 4,5 % more.',
      null,
      [
        'broken-numeral: 30.000 people > 30,000 people',
        'broken-numeral: 18.400 of tons > 18,400 tons',
        'garble: 4,5 % > 4.5%',
      ],
    ],
    ['It grew 4.5 % and cost 2.4 million crowns.', null, []],
    ['The list has 4,5 and 6.', null, []],
    // Low quotation marks alone may be the style of the house.
    ['„We wait“ was all she said.', 'de', []],
  ])('%s from %s', (text, from, expected) => {
    const lines = damageOf(text, 'machine-translated', from).map(
      (d) => `${d.kind}: ${text.slice(d.start, d.end)} > ${d.intended ?? ''}`,
    );
    expect(lines).toEqual(expected);
    expect(damageOf(text, 'original')).toEqual([]);
  });
  test.each([
    // False friends.
    ['They left empty election urns.', ['wrong-word: election urns > ballot boxes']],
    [
      'Five were attracted to criminal responsibility.',
      ['wrong-word: attracted to criminal responsibility > prosecuted'],
    ],
    // The tense of languages that have no perfect, and of those that leave "was" out.
    ['Sand leads the old mill since 2016.', ['garble: leads > has led']],
    ['The mill is built in 1968.', ['garble: is built > was built']],
    ['The mayors spent talks on Monday.', ['wrong-word: spent talks > held talks']],
    ['The prize, which was declared the winner by Anna Sand, is small.', []],
    [
      '„We wait“, – he said. „They left.“',
      ['broken-quotes: „ > “', 'broken-quotes: “, – > ,”', 'broken-quotes: „ > “', 'broken-quotes: .“ > .”'],
    ],
    ['“We go,” he said Sand.', ['wrong-pronoun: he said Sand > Sand said']],
    ['“We go,” he said Monday.', []],
    // What stands behind as it should is no part of it.
    ['Sand remembered herself of the mill.', ['garble: remembered herself > remember']],
    ['They saw the sacrifices of the flood.', ['wrong-word: the sacrifices > victims']],
  ])('%s', (text, expected) => {
    const lines = damageOf(text, 'machine-translated').map(
      (d) => `${d.kind}: ${text.slice(d.start, d.end)} > ${d.intended ?? ''}`,
    );
    expect(lines).toEqual(expected);
    // In other texts the same words are meant.
    expect(damageOf(text, 'original')).toEqual([]);
  });
  test.each([
    ['He does not count with us.', ['idiom: does not count with us > does not reckon with us']],
    ['She does not count the boats with us.', []],
    ['She puts a “bold point in the talks.', ['idiom: puts a “bold point > puts an end']],
  ])('%s', check);
});

describe('laws', () => {
  const words = fc.constantFrom('3', '.', 'people', '“', '”', ' ', '„', 'he', 'said', 'the', 'the', '\n', '🚢', 'ų');
  test('damage lies in the text, has a reason, and is the same every time', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (text) => {
          const damage = damageOf(text);
          for (const d of damage) {
            expect(d.start).toBeGreaterThanOrEqual(0);
            expect(d.end).toBeGreaterThan(d.start);
            expect(d.end).toBeLessThanOrEqual(text.length);
            expect(d.why).not.toBe('');
          }
          expect(damageOf(text)).toEqual(damage);
        },
      ),
      { numRuns: 60 },
    );
  });
  test('a long text without a full stop is read in time', () => {
    expect(damageOf('about 300 people said “yes and 4. people '.repeat(2000)).length).toBeGreaterThan(1);
  });
});

describe('wordings of a translation from', () => {
  test.each([
    ['ar', 'The strike led to the infection of 12 others.', 'injuries to 12 others'],
    ['nl', 'The officer of justice asked for a year.', 'public prosecutor'],
    ['sr', 'The mayor claims for our portal that the bridge is safe.', 'told our portal'],
    ['ru', 'On the place of the incident work rescuers of two towns.', 'at the scene'],
    ['et', 'In the morning happened a bus accident near Tarvik.', 'there was a bus accident'],
    ['sv', 'He is charged with coarse fraud since March.', 'serious fraud'],
    ['ja', 'She faces paper inspection after the crash.', 'referral to prosecutors'],
  ])('%s: %s', (from, text, intended) => {
    expect(damageOf(text, 'machine-translated', from).map((d) => d.intended)).toContain(intended);
    expect(damageOf(text, 'machine-translated', 'ms')).toEqual([]);
    expect(damageOf(text, 'original')).toEqual([]);
  });
});
