import { describe, expect, test } from 'vitest';
import { detectEvents } from '../../src/annotations/events/detectEvents.js';
import { type ArticleId, asId } from '../../src/model/ids.js';
import { tagSentences } from '../../src/text/part-of-speech.js';
import { readText } from '../../src/text/reading.js';
import { check, eventsOf, lexicon, rules, tagger } from './marked.js';

describe('verbs', () => {
  test('subject and object, with the date and the place of the clause', () =>
    check(
      '{Hallen} met {Juvela} in [Lindhaven] on <Tuesday=2023-03-14>.',
      'CONSULT met happened | Hallen > Juvela @ Lindhaven, 2023-03-14',
    ));
  test('a passive swaps them', () =>
    check(
      '{Wrona} was arrested by {Captain Brandt} on <Monday=2023-03-13>.',
      'COERCE arrested happened | Captain Brandt > Wrona, 2023-03-13',
    ));
  test('two subjects', () =>
    check('{Hallen} and {Juvela} signed an agreement.', 'SUPPORT signed happened | Hallen + Juvela > '));
  test('who a relative clause is about', () =>
    check(
      '{Hallen}, who met {Juvela} on <Monday=2023-03-13>, resigned on <Friday=2023-03-17>.',
      'CONSULT met happened | Hallen > Juvela, 2023-03-13',
      'CONCEDE resigned happened | Hallen > , 2023-03-17',
    ));
  test('a participle after its noun, and the verb of its clause', () => {
    check(
      'The 14 dockers arrested on <Tuesday=2023-03-14> have been released.',
      'COERCE arrested happened, 2023-03-14',
      'RETREAT released happened',
    );
    check(
      'The dockers arrested in [Norvik] were released on <Friday=2023-03-17>.',
      'COERCE arrested happened @ Norvik',
      'RETREAT released happened @ Norvik, 2023-03-17',
    );
  });
  test('each clause tells its own event', () =>
    check(
      'Dockers walked out on <Monday=2023-03-13>, and thousands marched through the town.',
      'PROTEST walked happened, 2023-03-13',
      'PROTEST marched happened, 2023-03-13',
    ));
  test('whom a shot was aimed at, and who did it behind an insertion', () => {
    check('{Hallen} fired two shells at [Lindhaven].', 'ASSAULT fired happened | Hallen > Lindhaven');
    check(
      '{Hallen}, in remarks read out by an aide, urged {Juvela} to resign.',
      'REQUEST urged happened | Hallen > Juvela',
      'CONCEDE resign asked | Juvela > ',
    );
  });
  test('an object with a possessive or a participle before its noun', () => {
    check('{Hallen} closed [Marenia]’s land borders.', 'COERCE closed happened | Hallen > Marenia');
    check('{Hallen} rejected the revised plan.', 'REJECT rejected happened | Hallen > ');
  });
  test('a second verb behind a comma, and the present of a headline', () => {
    check(
      'The ministry closed the border, and severed diplomatic ties with [Dorvik].',
      'COERCE closed happened',
      'SANCTION severed happened |  > Dorvik',
    );
    check('{Hallen} meets {Juvela} at the old harbour.', 'CONSULT meets happened | Hallen > Juvela');
  });
  test('a name for an office, but not in a report', () => {
    check('{Hallen} was named mediator.', 'OTHER named happened |  > Hallen');
    check('The minister was named in the report.');
  });
  test('how somebody judges a thing', () => {
    check('{Hallen} called the offer “fair and timely”.', 'SUPPORT called happened | Hallen > ');
    check('{Hallen} called the offer of the union a disgrace.', 'ACCUSE called happened | Hallen > ');
    check('{Hallen} called the report false.', 'REJECT called happened | Hallen > ');
    check('{Hallen} called for a fair trial.', 'REQUEST called happened | Hallen > ');
    check('{Hallen} called the offer of a good neighbour late.');
  });
  test('both spellings of a last l', () => {
    check('The line cancelled ten trains.', 'OTHER cancelled happened');
    check('The line canceled ten trains.', 'OTHER canceled happened');
  });
  test('nouns in -ies are known by their singular', () =>
    check('{Hallen} severed all ties with {Juvela}.', 'SANCTION severed happened | Hallen > Juvela'));
  test('what answers a deed', () => {
    check('{Hallen} responded to the strike with arrests.', 'COERCE responded happened | Hallen > ');
    check('{Hallen} said he would respond to any attack.', 'THREATEN respond happened');
  });
  test('what is only an object of a report stays with its verb', () =>
    check(
      '{Hallen} condemned the attack by {Juvela} on <Monday=2023-03-13>.',
      'ACCUSE condemned happened | Hallen > Juvela, 2023-03-13',
    ));
  test('the same verb with another object', () => {
    check('The army sent tanks to the border.', 'MOBILIZE sent happened');
    check('The neighbours sent medicine to the island.', 'AID sent happened');
    check('She sent him a letter.');
  });
  test('what somebody did is an event, whatever the verb', () => {
    check('{Hallen} nailed a list to the door.', 'OTHER nailed happened | Hallen > ');
    check('{Hallen} had swept the quay.', 'OTHER swept happened | Hallen > ');
    check('Two crates have been carried to a shed.', 'OTHER carried happened');
    check('{Hallen} has swept the quay.');
    check('{Hallen} laughed.');
    check('{Hallen} met the deadline.');
    check('{Hallen}, who swept the quay, seemed tired.');
    check('{Hallen} nodded to the crowd.');
    check('Rain washed the quay.');
  });
  test('what is done on a day is an event, whatever the verb', () => {
    check(
      '{Hallen} nailed a list to the door on <Tuesday=2023-03-14>.',
      'OTHER nailed happened | Hallen > , 2023-03-14',
    );
    check('Two boats were repainted on <Tuesday=2023-03-14>.', 'OTHER repainted happened, 2023-03-14');
    check('{Hallen} seemed tired on <Tuesday=2023-03-14>.');
    check('{Hallen} had hoped to nail a list to the door on <Tuesday=2023-03-14>.');
  });
  test('harm done by an accident is no assault', () => {
    check('The collision killed five people.', 'OTHER killed happened');
    check('An explosion killed five people.', 'OTHER killed happened');
    check('Five people were hurt when a train derailed.', 'OTHER hurt happened', 'OTHER derailed happened');
    check('A bomb explosion killed five people.', 'ASSAULT killed happened');
    check('Gunmen killed five people.', 'ASSAULT killed happened');
  });
});

describe('what is no event', () => {
  test('reports, states and quoted speech', () => {
    check('The minister said that the mood was good.');
    check('The town has two harbours and a long beach.');
    check('“They arrested my brother and beat him for hours,” she said.');
  });
  test('what somebody says that he did not do he denies', () => {
    check('{Hallen} said that he had never met {Juvela}.', 'REJECT met happened |  > Juvela');
    check('{Hallen} said that he had not read the report.', 'REJECT read happened');
    check('{Hallen} said that the report had not arrived.');
  });
  test('who asks not to be named does nothing else', () => {
    check('A docker, who asked not to be named, seemed tired.');
  });
});

describe('whether it took place', () => {
  test('planned', () => {
    check(
      '{Hallen} will meet {Juvela} on <Thursday=2023-03-16>.',
      'CONSULT meet planned | Hallen > Juvela, 2023-03-16',
    );
    check('{Hallen} plans to visit [Norvik].', 'CONSULT visit planned | Hallen > Norvik');
  });
  test('denied', () => {
    check('{Hallen} did not meet {Juvela}.', 'CONSULT meet denied | Hallen > Juvela');
    check('{Hallen} offered no proof.', 'AGREE offered denied | Hallen > ');
  });
  test('alleged', () => {
    check('{Hallen} reportedly met {Juvela} in secret.', 'CONSULT met alleged | Hallen > Juvela');
    check('{Juvela} claimed that police had beaten two dockers.', 'ASSAULT beaten alleged');
  });
  test('hypothetical', () => {
    check('{Hallen} did not say that police would arrest {Juvela}.', 'COERCE arrest hypothetical |  > Juvela');
    check(
      '{Brandt} did not rule out that the town would be flooded.',
      'OTHER rule happened | Brandt > ',
      'OTHER flooded hypothetical',
    );
    check('{Hallen} could resign.', 'CONCEDE resign hypothetical | Hallen > ');
    check('If {Hallen} was arrested, nobody would mind.', 'COERCE arrested hypothetical |  > Hallen');
  });
  test('what is asked for is an event that is asked', () =>
    check(
      '{Juvela} urged {Hallen} to release the dockers.',
      'REQUEST urged happened | Juvela > Hallen',
      'RETREAT release asked | Hallen > ',
    ));
  test('behind “after” as the verb before it', () =>
    check('The soldiers will return after completing the exercise.', 'MOBILIZE exercise planned'));
  test('in the present behind “until” or “once” beside what is to come', () => {
    check('The clerk will run the office until voters elect a mayor.', 'OTHER elect planned');
    check('Once voters elect a mayor, the clerk will leave.', 'OTHER elect planned');
    check('The clerk has run the office until voters elected a mayor.', 'OTHER elected happened');
  });
});

describe('rules of the code book', () => {
  test('cooperation that somebody will not do is rejected', () => {
    check('{Hallen} said that he will never cede the harbour to the council.', 'REJECT cede happened');
    check('{Hallen} refused to publish the inquiry.', 'REJECT refused happened | Hallen > ');
  });
  test('what is not ruled out is left open', () => {
    check('{Hallen} did not rule out further charges.', 'THREATEN rule happened | Hallen > ');
    check('{Hallen} did not rule out a deal.', 'AGREE rule happened | Hallen > ');
    check('{Hallen} ruled out a deal.', 'REJECT ruled happened | Hallen > ');
  });
  test('what a speaker may do himself is a threat', () => {
    check(
      '{Hallen} said that he may cut gas deliveries to [Dorvik].',
      'THREATEN said happened | Hallen > Dorvik',
      'SANCTION cut hypothetical |  > Dorvik',
    );
    check('{Hallen} said that police may arrest {Juvela}.', 'COERCE arrest hypothetical |  > Juvela');
    check('{Hallen} said that the flood was a blow that could destroy the harbour.', 'OTHER destroy hypothetical');
  });
  test('who promises aid, promises', () =>
    check(
      '{Hallen} promised aid to [Dorvik].',
      'AID promised happened | Hallen > Dorvik',
      'AGREE promised happened | Hallen > Dorvik',
    ));
  test('to announce a punishment is a threat, to announce a concession an agreement', () => {
    check(
      '{Hallen} said that the ministry would impose sanctions on the owners.',
      'THREATEN said happened | Hallen > ',
      'SANCTION impose planned',
    );
    check('{Hallen} said that he would release them.', 'AGREE said happened | Hallen > ', 'RETREAT release planned');
    check(
      '{Hallen} vowed to attack [Dorvik].',
      'THREATEN vowed happened | Hallen > Dorvik',
      'ASSAULT attack planned | Hallen > Dorvik',
    );
  });
});

describe('the clause of an event', () => {
  /** The words that tell each event. */
  const tellings = (marked: string): readonly string[] => {
    const { text, events } = eventsOf(marked);
    return events.map(({ start, end }) => text.slice(start, end));
  };
  test('a number with “and” in it and a gerund behind a preposition do not end it', () =>
    expect(
      tellings(
        'A court in the capital on Monday sentenced the former minister {Hallen} to six and a half years in prison for taking bribes, and dockers marched through [Lindhaven].',
      )[0],
    ).toBe(
      'A court in the capital on Monday sentenced the former minister Hallen to six and a half years in prison for taking bribes',
    ));
  test('what is denied belongs to the denial', () =>
    expect(
      tellings('{Hallen} filed an appeal, and prosecutors denied that the second inquiry was about to begin.')[1],
    ).toBe('prosecutors denied that the second inquiry was about to begin'));
  test('an adverb before the participle is no conjunction', () =>
    check(
      '{Hallen} closed the border and has since moved about 300 soldiers to the bridge.',
      ...['COERCE closed happened | Hallen > ', 'MOBILIZE moved happened | Hallen > '],
    ));
});

describe('nouns', () => {
  test('held by a verb that makes them happen', () => {
    check('The talks took place on <Tuesday=2023-03-14>.', 'CONSULT talks happened, 2023-03-14');
    check('Protests broke out in [Lindhaven].', 'PROTEST Protests happened @ Lindhaven');
    check('There were protests in [Lindhaven].', 'PROTEST protests happened @ Lindhaven');
    check('{Hallen} and {Juvela} held a closing meeting.', 'CONSULT held happened | Hallen + Juvela > ');
    check('In [Lindhaven] a meeting took place.', 'CONSULT meeting happened @ Lindhaven');
  });
  test('dated on the spot; the date is not that of the verb', () =>
    check(
      'Little has changed since a similar collision in <2019=2019>, and {Hallen} defended the harbour authority.',
      'OTHER collision happened, 2019',
      'SUPPORT defended happened | Hallen > ',
    ));
  test('far from its verb, behind “since”, and in two words', () => {
    check(
      'Talks between the ministry and striking railway workers ended on <Friday=2023-03-17>.',
      'CONSULT Talks happened, 2023-03-17',
    );
    check('Trains have stood still since the strike began.', 'PROTEST strike happened');
    check('Air strikes began in [Norvik].', 'ASSAULT strikes happened @ Norvik');
  });
  test('who undergoes it, and who is given it', () => {
    check('{Hallen} faces criticism from {Juvela}.', 'ACCUSE criticism happened | Juvela > Hallen');
    check('{Hallen} was given a suspended sentence.', 'COERCE sentence happened |  > Hallen');
  });
  test('talks that failed', () =>
    check('Since the collapse of the talks in <2019=2019> little has changed.', 'REJECT talks happened, 2019'));
  test('none where there was none', () => check('{Hallen} seemed tired without a deal.'));
  test('only talked about', () => check('The talks were tense and the protest songs loud.'));
});

describe('plans', () => {
  test.each([
    ['A judge will hear the engineers of the port on <Friday=2023-03-17>.', 'hear'],
    ['The winner will be crowned on <Friday=2023-03-17>.', 'crowned'],
    ['The dockers are due to play the sailors on <Friday=2023-03-17>.', 'play'],
  ])('what is to be done on a day: %s', (sentence, trigger) => check(sentence, `OTHER ${trigger} planned, 2023-03-17`));
  test.each([
    'A judge will hear the engineers of the port.',
    'The bridge will stand empty on <Friday=2023-03-17>.',
    'A judge would hear them on <Friday=2023-03-17> if they came.',
  ])('no day, a state, a condition: %s', (sentence) => check(sentence));
});

describe('dates', () => {
  test('a deadline is not the day of what is told', () =>
    check('{Juvela} gave the ministry until <Friday=2023-03-17> to answer.', 'THREATEN gave happened | Juvela > '));
  test('a day that ends or begins a time, and the day of what was agreed', () => {
    check('The council will vote by <Friday=2023-03-17>.', 'OTHER vote planned, ../2023-03-17');
    check(
      'The line cancelled ten trains between <Monday=2023-03-13> and <Friday=2023-03-17>.',
      'OTHER cancelled happened, 2023-03-13/2023-03-17',
    );
    check(
      '{Hallen} agreed to meet {Juvela} on <Friday=2023-03-17>.',
      'AGREE agreed happened | Hallen > Juvela',
      'CONSULT meet planned | Hallen > Juvela, 2023-03-17',
    );
  });
  test('the date of a report is not that of what it tells', () =>
    check('Police arrested ten men, {Brandt} said on <Friday=2023-03-17>.', 'COERCE arrested happened'));
});

test('unnamed voices told before do not hide who acts', () =>
  check(
    'Two aides said that the quay was safe. Three divers said that the pier was dry. {Hallen} met {Juvela}.',
    'CONSULT met happened | Hallen > Juvela',
  ));

test('that a newsroom corrects its text is an event, what it takes back is none', () =>
  check('Correction, <15 May=2023-05-15>: Police arrested nine dockers.', 'OTHER Correction happened'));

test('what a text says of itself is no event', () =>
  check('An earlier version of this article said that police had arrested nine dockers.'));

test('no event is read from a damaged word', () => {
  const text = 'Police rejected ten men in the harbour.';
  const block = { start: 0, end: text.length, kind: 'paragraph' as const };
  const article = { id: asId<ArticleId>('a'), text, blocks: [block], language: 'en' };
  const reading = readText(text, [block], rules);
  const input = {
    article,
    reading,
    parts: tagSentences(tagger, reading.sentences),
    mentions: [],
    statements: [],
    times: [],
    lexicon,
  };
  const where = { start: text.indexOf('rejected'), end: text.indexOf(' ten') };
  const damage = {
    ...where,
    kind: 'spinner-synonym',
    intended: 'arrested',
    changesMeaning: true,
    confidence: 0.9,
    why: '',
  } as const;
  expect(detectEvents(input).length).toBe(1);
  expect(detectEvents({ ...input, damage: [damage] })).toEqual([]);
});

describe('laws', () => {
  const long = `Police arrested ${Array.from({ length: 90 }, (_, i) => `docker ${i}`).join(' and ')} on Monday.`;
  test.each([
    'On Monday, 🚢 dockers marched; police arrested {Juvela}, who had called a strike, after they blocked the gate.',
    long,
  ])('spans lie inside the text, hold their trigger and are shorter than 500', (marked) => {
    const { text, events } = eventsOf(marked);
    expect(events.length).toBeGreaterThan(0);
    for (const e of events) {
      expect(e.start <= e.trigger.start && e.trigger.end <= e.end && e.end <= text.length).toBe(true);
      expect(e.end - e.start).toBeLessThan(500);
    }
  });
  test('an empty text has no events', () => expect(eventsOf('').events).toEqual([]));
});
